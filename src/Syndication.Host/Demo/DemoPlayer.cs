using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;
using Syndication.Host.Composition;
using Syndication.Rehearsal;

namespace Syndication.Host.Demo;

/// <summary>Plays the script. Every step looks first whether it was taken already, so that a run after a kill continues where the one before stood.</summary>
public sealed class DemoPlayer(
    HostArguments arguments, IGrainFactory grains, IRegistry registry, EditionIntake intake, IDemoCast cast, DemoPlatforms platforms, TimeProvider clock)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    private string? seed;

    public Task PlayAsync(IReadOnlyList<DemoItem> script, CancellationToken cancellation) =>
        Task.WhenAll(script.Select(item => PlayAsync(item, cancellation)));

    /// <summary>The same id for the same file in the same data folder, whenever it is asked.</summary>
    public DisclosureId IdOf(DemoItem item)
    {
        seed ??= Seed();
        var born = long.Parse(seed.Split(' ')[0], CultureInfo.InvariantCulture);
        Span<byte> id = stackalloc byte[16];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{item.File}")).AsSpan(0, 16).CopyTo(id);
        for (var i = 0; i < 6; i++)
        {
            id[i] = (byte)(born >> (40 - (8 * i)));
        }

        id[6] = (byte)(0x70 | (id[6] & 0x0F));
        id[8] = (byte)(0x80 | (id[8] & 0x3F));
        return new(new Guid(id, bigEndian: true));
    }

    private async Task PlayAsync(DemoItem item, CancellationToken cancellation)
    {
        var grain = grains.GetGrain<IDisclosureGrain>(IdOf(item).Value);
        if (await grain.GetAsync() is null)
        {
            Misbehave(item);
            await DraftAsync(grain, item, cancellation);
        }

        await SignAsync(grain, cancellation);
        await ConfirmScreensAsync(grain, item, cancellation);
        await UntilAsync(grain, d => d.ReleasedEdition >= 1, cancellation);
        foreach (var next in item.Then)
        {
            await UntilAsync(grain, d => d.State == ItemState.Withdrawn || Settled(item, d), cancellation);
            await (next.Correct is { } file ? CorrectAsync(grain, file, cancellation) : WithdrawAsync(grain, next.Withdraw!));
        }
    }

    private async Task DraftAsync(IDisclosureGrain grain, DemoItem item, CancellationToken cancellation)
    {
        var press = await PersonAsync("press", cancellation);
        var accepted = await intake.AcceptAsync(DemoFiles.Item(item.File), press, new Place(IdOf(item)), cancellation);
        var edition = accepted.Edition ?? throw new InvalidOperationException(
            $"{item.File}: {string.Join(" ", accepted.Problems.Where(p => p.Blocks).Select(p => $"{p.Where}: {p.Message.En}"))}");
        var plan = new ReleasePlan(item.Release == "now" ? null : clock.GetUtcNow() + Schedules.Spans(item.Release[1..])[0]);
        edition = edition with { Metadata = edition.Metadata with { RelatedTo = [.. edition.Metadata.RelatedTo.Select(Related)] } };
        Require(await grain.ExecuteAsync(new Command.Draft(edition, item.Outlets, plan), press, null), item.File);
    }

    /// <summary>Authored files name each other by file; the product knows items by id.</summary>
    private Related Related(Related related) => DemoFiles.Script().FirstOrDefault(i => i.File == related.File) is { } other
        ? related with { File = IdOf(other).ToString(), Title = DemoFiles.TitleOf(other.File) }
        : related;

    private async Task SignAsync(IDisclosureGrain grain, CancellationToken cancellation)
    {
        var press = await PersonAsync("press", cancellation);
        var item = await grain.GetAsync();
        if (item!.State is ItemState.Draft or ItemState.Returned)
        {
            Require(await grain.ExecuteAsync(new Command.Submit(), press, null), item.Latest.Title);
        }

        if (item.MissedAt is not null || (await grain.GetAsync())!.MissedAt is not null)
        {
            Require(await grain.ExecuteAsync(new Command.Release(clock.GetUtcNow() + TimeSpan.FromSeconds(15)), press, null), item.Latest.Title);
        }

        await cast.SignAsync(item.Id, cancellation);
        if (await grain.GetAsync() is { State: ItemState.Signed })
        {
            await grain.ExecuteAsync(new Command.Release(null), press, null);
        }
    }

    /// <summary>Screens need a second person; one is left to the visitor.</summary>
    private async Task ConfirmScreensAsync(IDisclosureGrain grain, DemoItem item, CancellationToken cancellation)
    {
        var confirmer = await PersonAsync("operator", cancellation);
        foreach (var outlet in item.Outlets.Where(o => o.Value.StartsWith("screen", StringComparison.Ordinal) && item.Expects.GetValueOrDefault(o) != "confirm-for-screen"))
        {
            await grain.ExecuteAsync(new Command.Act(outlet, DeliveryAction.Confirm), confirmer, null);
        }
    }

    private async Task CorrectAsync(IDisclosureGrain grain, string file, CancellationToken cancellation)
    {
        var item = (await grain.GetAsync())!;
        if (item.Editions.Count == 1)
        {
            var press = await PersonAsync("press", cancellation);
            var accepted = await intake.AcceptAsync(DemoFiles.Item(file), press, Place.Correcting(item), cancellation);
            var edition = accepted.Edition ?? throw new InvalidOperationException(
                $"{file}: {string.Join(" ", accepted.Problems.Where(p => p.Blocks).Select(p => $"{p.Where}: {p.Message.En}"))}");
            Require(await grain.ExecuteAsync(new Command.Correct(edition), press, null), file);
        }

        await SignAsync(grain, cancellation);
        await UntilAsync(grain, d => d.ReleasedEdition == 2, cancellation);
    }

    private async Task WithdrawAsync(IDisclosureGrain grain, DemoWithdrawal withdrawal) =>
        await grain.ExecuteAsync(new Command.Withdraw(Enum.Parse<WithdrawalKind>(withdrawal.Kind, ignoreCase: true), withdrawal.Reason), await PersonAsync("leader", default), null);

    private void Misbehave(DemoItem item)
    {
        foreach (var fault in item.Faults)
        {
            RehearsalPlatform platform = platforms.WeChat.TryGetValue(fault.Outlet, out var account) ? account : platforms.Province;
            platform.Next(fault.Next == "503" ? Answer.Away(TimeSpan.FromSeconds(2)) : Answer.AcceptThenTimeout);
        }
    }

    private static bool Settled(DemoItem item, Disclosure disclosure) => disclosure.State == ItemState.Released && disclosure.Deliveries.Values.All(d =>
        d.Sighting?.Presence == Presence.Matches || item.Expects.GetValueOrDefault(d.Outlet) is not (null or "withdrawn"));

    private async Task UntilAsync(IDisclosureGrain grain, Func<Disclosure, bool> reached, CancellationToken cancellation)
    {
        while (await grain.GetAsync() is { } item && !reached(item))
        {
            await Task.Delay(Glance, clock, cancellation);
        }
    }

    private async Task<Actor> PersonAsync(string id, CancellationToken cancellation) =>
        (await registry.PeopleAsync(cancellation)).First(p => p.Id == id).ToActor();

    private static void Require(CommandResult result, string what)
    {
        if (result.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"{what}: {refusal.Message.En}");
        }
    }

    private string Seed()
    {
        var file = Path.Combine(arguments.Data, "demo-seed");
        if (!File.Exists(file))
        {
            Durable.Write(file, Encoding.UTF8.GetBytes($"{clock.GetUtcNow().ToUnixTimeMilliseconds()} {DemoOutlets.Word()}"));
        }

        return File.ReadAllText(file);
    }
}
