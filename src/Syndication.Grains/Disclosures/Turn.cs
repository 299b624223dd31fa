namespace Syndication.Grains.Disclosures;

/// <summary>The events of one turn and the state after them.</summary>
internal sealed class Turn(Disclosure? state, DateTimeOffset now)
{
    private readonly List<Recorded> events = [];

    public DateTimeOffset Now => now;

    public long ExpectedVersion { get; } = state?.Version ?? 0;

    public Disclosure? State { get; private set; } = state;

    public IReadOnlyList<Recorded> Events => events;

    public void Record(DisclosureEvent happened, Actor actor)
    {
        var recorded = new Recorded(ExpectedVersion + events.Count + 1, now, actor, happened);
        State = DisclosureFold.Apply(State, recorded);
        events.Add(recorded);
    }
}
