using Syndication.Grains.Disclosures;
using Syndication.Host.Api.Access;
using Syndication.Host.Api.Answers;

namespace Syndication.Host.Api.Disclosures;

/// <summary>The one way from a request to a disclosure: who may see it, who may change it, and how its refusals are answered.</summary>
internal sealed class Gate(IGrainFactory grains, DisclosureViews views)
{
    public IDisclosureGrain Grain(DisclosureId id) => grains.GetGrain<IDisclosureGrain>(id.Value);

    /// <summary>Own items; of others only what is public.</summary>
    public async Task<Disclosure> ReadAsync(DisclosureId id, Caller caller)
    {
        var item = await Grain(id).GetAsync();
        return item is not null && (caller.Sees(item.Organisation) || item.PublishedAt is not null) ? item : throw Refusals.Disclosure().AsException();
    }

    /// <summary>Own items only: drafts, opinions and history concern nobody else.</summary>
    public async Task<Disclosure> ReadInsideAsync(DisclosureId id, Caller caller)
    {
        var item = await ReadAsync(id, caller);
        return caller.Sees(item.Organisation) ? item : throw Refusals.Disclosure().AsException();
    }

    public async Task<Disclosure> ReadToChangeAsync(DisclosureId id, Caller caller)
    {
        var item = await ReadAsync(id, caller);
        return caller.Sees(item.Organisation) ? item : throw Refusals.Foreign().AsException();
    }

    /// <summary>Orders it and answers with the item as it then is.</summary>
    public async Task<IResult> ExecuteAsync(DisclosureId id, Command command, Caller caller, IfMatch match)
    {
        await ReadToChangeAsync(id, caller);
        await OrderAsync(id, command, caller, match.Version);
        return await AnswerAsync(id, caller);
    }

    public async Task OrderAsync(DisclosureId id, Command command, Caller caller, long? version)
    {
        var result = await Grain(id).ExecuteAsync(command, caller.Actor, version);
        if (result.Refusal is { } refusal)
        {
            throw Refusals.From(refusal, version is not null).AsException();
        }
    }

    public async Task<IResult> AnswerAsync(DisclosureId id, Caller caller) => new Versioned<DisclosureView>(await views.OfAsync(await ReadAsync(id, caller), caller), v => v.Version);
}

/// <summary>An answer with its version as ETag.</summary>
internal sealed class Versioned<T>(T value, Func<T, long> version, string? created = null) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ETag = IfMatch.Tag(version(value));
        if (created is not null)
        {
            httpContext.Response.StatusCode = StatusCodes.Status201Created;
            httpContext.Response.Headers.Location = created;
        }

        return httpContext.Response.WriteAsJsonAsync(value, httpContext.RequestAborted);
    }
}
