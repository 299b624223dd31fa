using Syndication.Grains.Ports;

namespace Syndication.Ledger.Projections;

internal static class Filters
{
    /// <summary>The release span holds its first instant and not its last, so that days next to each other do not share a row.</summary>
    public static Conditions Of(DisclosureFilter filter) => new Conditions()
        .Add("organisation = @organisation", "organisation", filter.Organisation)
        .Add("state = @state", "state", (long?)filter.State)
        .Add("waits_for = @waitsFor", "waitsFor", (long?)filter.WaitsFor)
        .Add("author = @author", "author", filter.Author)
        .Add("release_at >= @from", "from", filter.ReleaseFrom?.UtcTicks)
        .Add("release_at < @to", "to", filter.ReleaseTo?.UtcTicks)
        .Contains(@"(search like @text escape '\' or id in (select disclosure from editions where document like @text escape '\'))", "text", filter.Text);

    public static Conditions Of(DeliveryFilter filter) => new Conditions()
        .Add("organisation = @organisation", "organisation", filter.Organisation)
        .Add("status_group = @group", "group", (long?)filter.Group)
        .Add("status = @status", "status", (long?)filter.Status)
        .Add("outlet = @outlet", "outlet", filter.Outlet?.Value)
        .Add("cause = @cause", "cause", filter.Cause)
        .Contains(@"(search like @text escape '\' or disclosure in (select disclosure from editions where document like @text escape '\'))", "text", filter.Text);
}
