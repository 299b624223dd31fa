using Microsoft.AspNetCore.Builder;

namespace Syndication.Rehearsal;

public static class Routes
{
    /// <summary>Marks a route as one that makes, changes or removes posts: it is counted and takes scripted answers.</summary>
    public static T Writes<T>(this T route)
        where T : IEndpointConventionBuilder =>
        route.WithMetadata(WritingCall.Instance);
}

internal sealed class WritingCall
{
    public static readonly WritingCall Instance = new();
}

/// <summary>Marks the routes of the control desk, which nothing scripted touches.</summary>
internal sealed class ControlCall
{
    public static readonly ControlCall Instance = new();
}
