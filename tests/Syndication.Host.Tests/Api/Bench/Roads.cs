using System.Net;
using Syndication.Grains.Disclosures;

namespace Syndication.Host.Tests.Api.Bench;

/// <summary>Ways to states that tests start from.</summary>
public static class Roads
{
    public static readonly (string Person, string Step, string Opinion)[] Route = [("reviewer", "first", ""), ("secrecy", "secrecy", "可公开"), ("leader", "signOff", "同意")];

    public static async Task SignAsync(ApiBench bench, string id)
    {
        await (await bench.As("press").OrderAsync($"disclosures/{id}/submit")).IsAsync(HttpStatusCode.OK);
        foreach (var (person, step, opinion) in Route)
        {
            await (await bench.As(person).OrderAsync($"disclosures/{id}/reviews", new { step, passed = true, opinion })).IsAsync(HttpStatusCode.OK);
        }
    }

    /// <summary>An item of the city that stands on its portal.</summary>
    public static async Task<string> PublicAsync(ApiBench bench)
    {
        var id = (await bench.As("author").CreatedAsync()).Id();
        await bench.Item(Guid.Parse(id)).HappenAsync(
            new Released(1, bench.Clock.GetUtcNow()), new AttemptStarted(new("portal-qinchuan"), Verb.Publish, 1, 0, "key"),
            new AttemptEnded(new("portal-qinchuan"), new ChannelOutcome.Live(new Uri("http://portal.example/a")), 5));
        return id;
    }
}
