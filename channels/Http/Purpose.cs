namespace Syndication.Channels.Http;

/// <summary>What a request is for: it decides whether it may be repeated and what its failure means.</summary>
public enum Purpose
{
    /// <summary>It may make, change or remove a post: sent exactly once; without a clear answer the outcome is Unknown.</summary>
    Write = 0,

    /// <summary>A step before anything is published (a token, an upload): without a clear answer nothing was published, so Deferred.</summary>
    Prepare = 1,

    /// <summary>A look at what became of something: a failure tells nothing, so Unknown, never Deferred.</summary>
    Look = 2,
}
