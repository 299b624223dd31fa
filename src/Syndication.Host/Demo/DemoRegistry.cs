using System.Security.Cryptography;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Outlets;
using Syndication.Grains.Ports;
using Syndication.Host.Composition;

namespace Syndication.Host.Demo;

/// <summary>Enters the demo city into the registries and hands every member of the cast a token. Entering it again changes nothing.</summary>
public sealed class DemoRegistry(IRegistry registry, OutletDirectory directory, DemoOutlets outlets, HostArguments arguments)
{
    public async Task EnterAsync(DemoCity city, Uri address, CancellationToken cancellation)
    {
        foreach (var o in city.Organisations)
        {
            await registry.SaveAsync(new Organisation(o.Id, new(o.Name, o.NameEn), o.ShortName, o.Level, o.Code, o.Parent), cancellation);
        }

        foreach (var (column, order) in city.Columns.Select((c, i) => (c, i)))
        {
            await registry.SaveAsync(new Column(column.Path, new(column.Name, column.NameEn), column.Type, column.Description, column.Keywords, column.Parent, order), cancellation);
        }

        foreach (var person in city.People)
        {
            await registry.SaveAsync(new Person(person.Id, new(person.Name, person.NameEn), person.Organisation, RolesOf(person.Role), TokenOf(person.Id)), cancellation);
        }

        foreach (var outlet in city.Outlets)
        {
            await EnterAsync(outlets.Of(outlet, city, address), cancellation);
        }
    }

    private async Task EnterAsync(Outlet outlet, CancellationToken cancellation)
    {
        var known = await registry.OutletAsync(outlet.Id, cancellation);
        if (known?.Outlet.Settings.ToString() == outlet.Settings.ToString())
        {
            return;
        }

        var next = known is null ? new RegisteredOutlet(outlet, 1) : known with { Outlet = outlet, Version = known.Version + 1 };
        if (await registry.SaveAsync(next, known?.Version ?? 0, cancellation) is { } version)
        {
            directory.Put(next with { Version = version });
        }
    }

    private static IReadOnlyList<Role> RolesOf(string role) => Enum.Parse<Role>(role, ignoreCase: true) switch
    {
        Role.PressOffice => [Role.PressOffice, Role.Author],
        var one => [one],
    };

    private Fingerprint TokenOf(string person)
    {
        var folder = Path.Combine(arguments.Data, "tokens");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, person);
        if (!File.Exists(file))
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(file, options);
            writer.Write(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        }

        return Fingerprint.Of(File.ReadAllText(file).Trim());
    }
}
