using System.Collections.Concurrent;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Host.Api.Events;

/// <summary>Whose a disclosure is. It never changes, so it is remembered; bounded, and empty again when full.</summary>
internal sealed class OwnerOf(IGrainFactory grains)
{
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<DisclosureId, string> known = [];

    public async Task<string?> FindAsync(Positioned happened)
    {
        if (happened.Recorded.Event is Drafted drafted)
        {
            return Keep(happened.Disclosure, drafted.Organisation);
        }

        return known.TryGetValue(happened.Disclosure, out var organisation)
            ? organisation
            : Keep(happened.Disclosure, (await grains.GetGrain<IDisclosureGrain>(happened.Disclosure.Value).GetAsync())?.Organisation);
    }

    private string? Keep(DisclosureId id, string? organisation)
    {
        if (organisation is not null)
        {
            if (known.Count >= Most)
            {
                known.Clear();
            }

            known[id] = organisation;
        }

        return organisation;
    }
}
