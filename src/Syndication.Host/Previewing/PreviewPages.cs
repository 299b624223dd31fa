using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Syndication.Host.Public;

namespace Syndication.Host.Previewing;

/// <summary>Puts a rendition into the surroundings in which readers will see it. Slots show the present instant and the address that is still to come.</summary>
public sealed partial class PreviewPages(PublicFiles files, TimeProvider clock)
{
    private static readonly Uri ToCome = new("https://www.example/preview");

    public string Show(Outlet outlet, Edition edition, Rendition rendition)
    {
        if (rendition.Parts.Count == 0)
        {
            return "";
        }

        var slots = new Slots(clock.GetUtcNow(), ToCome);
        var text = rendition.Parts.FirstOrDefault(p => p.MediaType == "text/html") is { } part ? part.Fill(slots) : $"<pre>{Encode(rendition.Text)}</pre>";
        return outlet.Channel switch
        {
            "portal" => Portal(outlet, text),
            "screen" => Screen(outlet, text),
            "wechat" => Article(edition, rendition.Part("title").Fill(slots), outlet, text),
            _ => Plain(text),
        };
    }

    /// <summary>The site's own frame, taken from its home page as it stands.</summary>
    private string Portal(Outlet outlet, string text)
    {
        var home = Path.Combine(files.FolderOf(outlet.Id), "index.html");
        if (!File.Exists(home))
        {
            return Plain(text);
        }

        var page = MainPart().Replace(File.ReadAllText(home), m => $"{m.Groups[1].Value}<div class=\"wide page\">{text}</div></main>", 1);
        return Body().Replace(page, "<body class=\"article\"", 1);
    }

    private static string Screen(Outlet outlet, string text)
    {
        string Setting(string name, string otherwise) => outlet.Settings.TryGetProperty(name, out var value) ? Encode(value.ToString()) : otherwise;
        var (width, height) = (Setting("width", "1920"), Setting("height", "1080"));
        var portrait = int.Parse(height, CultureInfo.InvariantCulture) > int.Parse(width, CultureInfo.InvariantCulture);
        return $"""
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{Encode(outlet.Name.Zh)}</title><link rel="stylesheet" href="/sites/{outlet.Id}/player.css"></head>
            <body class="{(portrait ? "portrait" : "landscape")}"><div id="stage" class="{(portrait ? "portrait" : "landscape")}" style="width:{width}px;height:{height}px">
            <header class="bar"><div class="name"><strong>{Setting("city", "")}</strong><span>{Setting("location", "")}</span></div></header>
            <main id="show">{text.Replace("src=\"qr.svg\"", $"src=\"{Code}\"", StringComparison.Ordinal)}</main><footer class="foot"></footer></div></body></html>
            """;
    }

    private const string Code = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'%3E%3Cpath d='M1 1h3v3H1zM5 1h3v3H5zM1 5h3v3H1zM5 5h1v1H5zM7 6h1v2H7zM5 7h1v1H5z' fill='%23445'/%3E%3C/svg%3E";

    private static string Article(Edition edition, string title, Outlet outlet, string text) => $$"""
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{{Encode(title)}}</title>
        <style>body{margin:0;padding:24px 18px 48px;font:17px/1.75 "PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#222;overflow-wrap:anywhere}h1{font-size:22px;line-height:1.4;margin:0 0 12px}.by{color:#576b95;font-size:15px;margin:0 0 22px}.by span{color:#6b6b6b;margin-right:10px}img{max-width:100%}table{max-width:100%}</style></head>
        <body><h1>{{Encode(title)}}</h1><p class="by"><span>{{Encode(edition.Metadata.Author ?? "")}}</span>{{Encode(Setting(outlet, "accountName"))}}</p>{{text}}</body></html>
        """;

    private static string Plain(string text) => $$"""
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>-</title>
        <style>body{margin:0 auto;max-width:720px;padding:24px;font:17px/1.8 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}td,th{border:1px solid #ccc;padding:4px 8px}pre{white-space:pre-wrap;font:inherit}</style></head><body>{{text}}</body></html>
        """;

    private static string Setting(Outlet outlet, string name) => outlet.Settings.TryGetProperty(name, out var value) ? value.ToString() : "";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"(<main\b[^>]*>).*?</main>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex MainPart();

    [GeneratedRegex(@"<body\b(?: class=""[^""]*"")?", RegexOptions.CultureInvariant)]
    private static partial Regex Body();
}
