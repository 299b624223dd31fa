namespace Syndication.Grains.Deliveries;

/// <summary>What the planner says about one delivery now.</summary>
public abstract record Step
{
    private Step()
    {
    }

    /// <summary>Nothing, until something happens.</summary>
    public sealed record None : Step;

    public sealed record Sleep(DateTimeOffset Until) : Step;

    /// <summary>Save, then call the writing verb.</summary>
    public sealed record Send(Verb Verb, int Edition, int Round) : Step;

    /// <summary>Ask the platform's desk.</summary>
    public sealed record Look : Step;

    /// <summary>Look through the reader's window.</summary>
    public sealed record Verify : Step;

    /// <summary>Other things stand in the way than before; none means that nothing does any more.</summary>
    public sealed record HoldUp(Progress.Held Held) : Step;

    /// <summary>The wanted edition changes nothing here.</summary>
    public sealed record Stands(int Edition) : Step;

    /// <summary>An attempt has lost its caller.</summary>
    public sealed record Orphan : Step;

    public sealed record GiveUp(StuckReason Why, Fault Fault) : Step;
}
