using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Syndication.Grains.Ports;
using Syndication.Host.Composition;
using Syndication.Host.Public;

namespace Syndication.Host.Demo;

/// <summary>The settings of the demo's outlets: what the city's file says, with folders, addresses and secrets of this installation.</summary>
public sealed class DemoOutlets(HostArguments arguments, PublicFiles files, ISecrets secrets, DemoPlatforms platforms)
{
    private const string City = "秦川市人民政府";

    private SecretsFile Secrets => (SecretsFile)secrets;

    public Outlet Of(DemoOutlet demo, DemoCity city, Uri address)
    {
        var id = new OutletId(demo.Id);
        var settings = new JsonObject([.. demo.Settings.Select(s => KeyValuePair.Create(s.Key, (JsonNode?)s.Value))]);
        if (demo.Channel is "portal" or "gazette" or "screen" or "feed")
        {
            settings["folder"] = files.FolderOf(id);
            settings["baseAddress"] = new Uri(address, $"sites/{id}/").AbsoluteUri;
        }

        Complete(demo, city, settings, id, address);
        return new()
        {
            Id = id,
            Channel = demo.Channel,
            Name = new(demo.Name, demo.NameEn),
            Organisation = demo.Organisation,
            Settings = JsonSerializer.SerializeToElement(settings),
        };
    }

    private void Complete(DemoOutlet demo, DemoCity city, JsonObject settings, OutletId id, Uri address)
    {
        switch (demo.Channel)
        {
            case "portal":
                settings["primary"] = demo.Settings.GetValueOrDefault("primary") == "true";
                settings["demo"] = true;
                settings["columns"] = new JsonArray([.. city.Columns.Select(Column)]);
                break;
            case "gazette":
                settings["demo"] = true;
                break;
            case "screen":
                settings["city"] = City;
                settings["signingKeyName"] = Secret($"{id}-key", SigningKey);
                break;
            case "feed":
                Feed(settings, id, address);
                break;
            case "handover":
                Handover(demo, settings);
                break;
            case "webhook":
                settings["endpoint"] = platforms.Province.Endpoint.AbsoluteUri;
                settings["secret"] = Secret("province-webhook", WebhookSecret);
                settings["privateNetwork"] = true;
                break;
            case "wechat":
                settings["baseAddress"] = platforms.WeChat[id].Address.AbsoluteUri;
                settings["callbackTokenName"] = Secret($"{id}-callback", Word);
                settings["firstCheckSeconds"] = 3;
                break;
        }
    }

    private void Feed(JsonObject settings, OutletId id, Uri address)
    {
        settings["records"] = Path.Combine(arguments.Data, "records", id.Value);
        settings["siteName"] = City;
        settings["siteAddress"] = new Uri(address, "sites/portal-qinchuan/").AbsoluteUri;
        if (platforms.Partners.TryGetValue(id, out var partner))
        {
            settings["tokenName"] = $"{id}-token";
            settings["readerAddress"] = partner.Address.AbsoluteUri;
            settings["checkSeconds"] = 5;
            settings["followSeconds"] = 20;
        }
    }

    private void Handover(DemoOutlet demo, JsonObject settings)
    {
        settings["checklist"] = new JsonArray([.. demo.Settings["checklist"].Split('；').Select(s => (JsonNode?)s)]);
        settings["privateNetwork"] = true;
        settings["postingAddress"] = new Uri(platforms.Microblog.Address, "write").AbsoluteUri;
    }

    private static JsonNode Column(DemoColumn c) => new JsonObject
    {
        ["path"] = c.Path, ["name"] = c.Name, ["nameEn"] = c.NameEn, ["type"] = c.Type, ["description"] = c.Description, ["keywords"] = c.Keywords, ["parent"] = c.Parent,
    };

    public string Secret(string name, Func<string> make)
    {
        Secrets.Ensure(name, make);
        return name;
    }

    public static string Word() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static string WebhookSecret() => "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static string SigningKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }
}
