namespace Syndication.Channels.Handover;

/// <summary>One account a named person posts to.</summary>
public sealed record HandoverOptions
{
    /// <summary>The platform's name for people, such as 微博.</summary>
    public required string Platform { get; init; }

    /// <summary>Who posts.</summary>
    public required string Person { get; init; }

    /// <summary>What the person ticks off, in order.</summary>
    public IReadOnlyList<string> Checklist { get; init; } = [];

    /// <summary>Where the person posts.</summary>
    public Uri? PostingAddress { get; init; }

    public int? TitleLimit { get; init; }

    public int? BodyLimit { get; init; }

    public int? SummaryLimit { get; init; }

    public LengthUnit Unit { get; init; }

    /// <summary>Whether the platform shows a title of its own beside the text.</summary>
    public bool ShowsTitle { get; init; } = true;

    /// <summary>Whether pasted addresses on loopback and in private networks may be read: rehearsals only.</summary>
    public bool PrivateNetwork { get; init; }

    /// <summary>Where on the public page title and text stand.</summary>
    public string ReaderSelector { get; init; } = "article";
}
