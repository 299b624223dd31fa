using System.Net;
using System.Text.RegularExpressions;

namespace Syndication.Rehearsal;

/// <summary>One thing the platform keeps: a post, or a draft on its way to one.</summary>
public sealed partial record Post
{
    /// <summary>The platform's own name for it: letters, digits, '-' and '_'.</summary>
    public required string Id { get; init; }

    /// <summary>The caller's key, where the protocol has one.</summary>
    public string? Key { get; init; }

    public string Title { get; init; } = "";

    /// <summary>What readers see, as HTML.</summary>
    public string Html { get; init; } = "";

    public PostState State { get; init; } = PostState.Live;

    /// <summary>Shown in place of a post that was taken back.</summary>
    public string? Notice { get; init; }

    /// <summary>Where readers of a replaced post are sent.</summary>
    public string? MovedTo { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>How often it was written.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Whatever else the protocol needs.</summary>
    public IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>();

    /// <summary>The words of title and text without markup.</summary>
    public string Text => WebUtility.HtmlDecode(Markup().Replace($"{Title}\n{Html}", ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Markup();
}

public enum PostState
{
    /// <summary>Readers see it.</summary>
    Live = 0,

    /// <summary>Taken, not yet public.</summary>
    Pending = 1,

    /// <summary>Not public, and never was.</summary>
    Draft = 2,

    /// <summary>Taken back.</summary>
    Gone = 3,
}
