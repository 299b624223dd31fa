using System.Text.Json;
using Syndication.WebConsole.Live;
using Syndication.Grains.Deliveries;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.WebConsole.Showing;

/// <summary>Who is expected to act: the named person of an outlet, the author, or somebody of the role.</summary>
public static class Responsible
{
    public static Words For(DeliveryRow row, Overview overview) => row.Status.Action switch
    {
        DeliveryAction.Edit => Author(row, overview) ?? Role(Grains.Disclosures.Role.PressOffice, overview),
        DeliveryAction.ConfirmByHand when Person(overview.Outlet(row.Outlet)?.Outlet) is { } name => Named(name, overview),
        DeliveryAction.ConfirmByHand => Role(Grains.Disclosures.Role.PressOffice, overview),
        _ => Role(Grains.Disclosures.Role.Operator, overview),
    };

    public static Words Operator(Overview overview) => Role(Grains.Disclosures.Role.Operator, overview);

    private static Words? Author(DeliveryRow row, Overview overview) =>
        overview.Recent.FirstOrDefault(d => d.Id == row.Disclosure) is { } item ? Named(item.AuthorName, overview) : null;

    private static Words Role(Role role, Overview overview) =>
        overview.People.FirstOrDefault(p => p.Roles.Contains(role))?.Name ?? new("值班人员", "the person on duty");

    private static Words Named(string name, Overview overview) => overview.People.FirstOrDefault(p => p.Name.Zh == name)?.Name ?? new(name, name);

    private static string? Person(Outlet? outlet) =>
        outlet is { Settings.ValueKind: JsonValueKind.Object } && outlet.Settings.TryGetProperty("person", out var person) ? person.GetString() : null;
}
