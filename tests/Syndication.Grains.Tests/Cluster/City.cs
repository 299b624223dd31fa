using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Hosting;
using Orleans.Serialization;
using Orleans.TestingHost;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;
using Syndication.Grains.Tests.Disclosures;

namespace Syndication.Grains.Tests.Cluster;

/// <summary>One silo with the real grains, the ports in memory and two scripted channels: one careful, one that may be repeated.</summary>
public sealed class City : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private InProcessTestCluster? cluster;
    private int items;

    internal Stores Stores { get; } = new();

    internal ScriptedChannel Careful { get; } = new(Given.Profile with { Kind = "careful", CanVerify = false, Settle = TimeSpan.Zero });

    internal ScriptedChannel Safe { get; } = new(Given.Profile with { Kind = "safe", CanVerify = false, SafeRepeat = true, Settle = TimeSpan.Zero });

    internal IGrainFactory Grains => cluster!.Client;

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => Register(silo.Services));
        builder.ConfigureClient(client => client.Services.AddSerializer(s => s.AddJsonSerializer(IsOurs)));
        cluster = builder.Build();
        await cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync() => await cluster!.DisposeAsync();

    internal OutletId Outlet(string name, string channel = "careful", int? places = null)
    {
        var id = new OutletId($"{name}-{Interlocked.Increment(ref items)}");
        Stores.Add(new(new() { Id = id, Channel = channel, Name = new(name, name), Organisation = "transport", Settings = JsonSerializer.SerializeToElement(new { }), Pace = places is null ? null : new(places) }, 1));
        return id;
    }

    /// <summary>An item on its way: drafted, reviewed, signed and released without a stop window.</summary>
    internal async Task<IDisclosureGrain> ReleaseAsync(params IReadOnlyList<OutletId> outlets)
    {
        var id = new DisclosureId(Guid.Parse($"019508a0-0000-7000-8000-{Interlocked.Increment(ref items):D12}"));
        var grain = Grains.GetGrain<IDisclosureGrain>(id.Value);
        await DoAsync(grain, new Command.Draft(Cast.Edition() with { Disclosure = id }, outlets, new(null)), Cast.Author);
        await ApproveAsync(grain);
        return grain;
    }

    internal static async Task ApproveAsync(IDisclosureGrain grain)
    {
        await DoAsync(grain, new Command.Submit(), Cast.Author);
        await DoAsync(grain, Cast.Pass(ReviewStep.First), Cast.First);
        await DoAsync(grain, Cast.Pass(ReviewStep.Secrecy, "可公开"), Cast.Secrecy);
        await DoAsync(grain, Cast.Pass(ReviewStep.SignOff), Cast.Leader);
    }

    internal static async Task DoAsync(IDisclosureGrain grain, Command command, Actor actor) =>
        Assert.Null((await grain.ExecuteAsync(command, actor, null).WaitAsync(Limit, TestContext.Current.CancellationToken)).Refusal);

    internal static Task<Delivery> UntilAsync(IDisclosureGrain grain, OutletId outlet, Func<Delivery, bool> holds) =>
        UntilAsync(async () => (await grain.GetAsync())?.Deliveries[outlet], d => d is not null && holds(d))!;

    /// <summary>Asks again and again, for a limited time.</summary>
    internal static async Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Limit);
        T last = default!;
        while (true)
        {
            try
            {
                last = await ask();
                if (holds(last))
                {
                    return last;
                }

                await Task.Delay(20, limit.Token);
            }
            catch (OperationCanceledException) when (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"Still {last}");
            }
            catch (OperationCanceledException)
            {
                // The activation was ending; the next one answers.
            }
        }
    }

    private void Register(IServiceCollection services)
    {
        services.AddSingleton<ILedger>(Stores).AddSingleton<IBoard>(Stores).AddSingleton<IRegistry>(Stores).AddSingleton<IFacts>(Stores).AddSingleton<IContentStore>(Stores).AddSingleton<ISecrets>(Stores);
        services.AddSingleton<Channel>(Careful).AddSingleton<Channel>(Safe);
        services.AddSingleton(new Schedules { StopWindow = TimeSpan.Zero, Retry = [.. Enumerable.Repeat(TimeSpan.FromMilliseconds(100), 7)], Look = [TimeSpan.FromMilliseconds(100)] });
        services.AddSingleton(TimeProvider.System).AddSingleton<OutletDirectory>().AddSingleton<Courier>().AddSingleton<Sessions>().AddSingleton<Organisations>();
        services.AddSerializer(s => s.AddJsonSerializer(IsOurs));
    }

    private static bool IsOurs(Type type) => type.Namespace?.StartsWith("Syndication", StringComparison.Ordinal) == true;
}
