using System.Reflection;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Outlets;

namespace Syndication.Host.Tests.Api.Bench;

/// <summary>Hands out the bench's grains in the cluster's place: the true decisions over the true ledger, without the machine that sends.</summary>
public class BenchGrains : DispatchProxy
{
    private Func<Guid, IDisclosureGrain> disclosures = null!;
    private Func<string, IOutletGrain> outlets = null!;

    public static IGrainFactory Of(Func<Guid, IDisclosureGrain> disclosures, Func<string, IOutletGrain> outlets)
    {
        var proxy = Create<IGrainFactory, BenchGrains>();
        ((BenchGrains)(object)proxy).disclosures = disclosures;
        ((BenchGrains)(object)proxy).outlets = outlets;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => args![0] switch
    {
        Guid id => disclosures(id),
        string id => outlets(id),
        var other => throw new NotSupportedException($"{targetMethod} {other}"),
    };
}
