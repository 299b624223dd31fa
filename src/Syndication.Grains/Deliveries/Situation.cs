namespace Syndication.Grains.Deliveries;

/// <summary>Everything the planner may know besides the delivery itself.</summary>
public sealed record Situation
{
    public required DateTimeOffset Now { get; init; }

    public required ChannelProfile Profile { get; init; }

    public Schedules Schedules { get; init; } = new();

    /// <summary>The newest edition whose release instant has come; 0 for none.</summary>
    public int ReleasedEdition { get; init; }

    /// <summary>The disclosure's own hold while it is not released: approval, missed or embargo.</summary>
    public Hold? NotReleased { get; init; }

    /// <summary>Whether a call of ours for this delivery is under way in this activation.</summary>
    public bool HasCaller { get; init; }

    /// <summary>The first problem that keeps the wanted edition from this outlet.</summary>
    public Problem? Blocked { get; init; }

    /// <summary>Who paused the outlet.</summary>
    public string? PausedBy { get; init; }

    /// <summary>The cause that keeps the whole outlet red.</summary>
    public Fault? OutletFault { get; init; }

    /// <summary>Whether the text needs the canonical address and the portal has not told it yet.</summary>
    public bool WaitsForPortal { get; init; }

    /// <summary>The issue that collects it, for the sentence.</summary>
    public string? Issue { get; init; }

    /// <summary>Whether two editions are the same bytes and text at this outlet.</summary>
    public Func<int, int, bool> SameRendition { get; init; } = static (_, _) => false;
}
