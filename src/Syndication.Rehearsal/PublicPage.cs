using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;

namespace Syndication.Rehearsal;

/// <summary>What a reader sees of a post: a plain page with the platform's name and the mark 演练.</summary>
public static class PublicPage
{
    private const string Style = """
        body{margin:0;background:#f6f7f9;color:#1d2129;font:17px/1.8 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
        header{background:#fff;border-bottom:1px solid #dfe3e8}header div,main{max-width:720px;margin:0 auto;padding:14px 20px}
        header a{color:#1d2129;font-weight:600;text-decoration:none}.mark{background:#8a4b00;color:#fff;border-radius:3px;font-size:13px;padding:1px 8px;margin-left:8px}
        main{background:#fff;margin:20px auto;padding:28px 32px;border-radius:6px}h1{font-size:25px;line-height:1.4;margin:0 0 12px}.meta{color:#59616c;font-size:14px;margin:0 0 20px}
        article{overflow-wrap:break-word}article img{max-width:100%;height:auto}table{border-collapse:collapse;width:100%;font-size:15px}td,th{border:1px solid #c9d0d8;padding:4px 8px;text-align:left}
        li{margin:4px 0}@media(max-width:600px){main{margin:0;border-radius:0;padding:20px}article{overflow-x:auto}}
        """;

    public static string Of(RehearsalPlatform platform, Post post) => Frame(platform.Settings, post.Title, $"""
        <p class="meta">{Encode(platform.Settings.Zh)} · {Beijing(post.At)}</p>
        <article><h1>{Encode(post.Title)}</h1>
        <div class="text">{post.Html}</div></article>
        """);

    public static string Index(RehearsalPlatform platform)
    {
        var items = platform.Posts.Reverse().Select(p => $"<li><a href=\"/{platform.PathOf(p)}\">{Encode(p.Title)}</a> <span class=\"meta\">{Beijing(p.At)}</span></li>");
        return Frame(platform.Settings, platform.Settings.Zh, $"<h1>{Encode(platform.Settings.Zh)}</h1><ul>{string.Concat(items)}</ul>");
    }

    /// <summary>The whole page around a platform's own inner HTML.</summary>
    public static string Frame(RehearsalSettings settings, string title, string inner) => $"""
        <!doctype html>
        <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>{Encode(title)} - {Encode(settings.Zh)}</title><style>{Style}</style></head>
        <body><header><div><a href="/">{Encode(settings.Zh)}</a><span class="mark">演练 Rehearsal</span></div></header>
        <main>{inner}</main></body></html>
        """;

    /// <summary>The page of a live post, 410 or 301 for one taken back, else 404.</summary>
    public static Task ShowAsync(HttpContext context, Post? post, Func<Post, string> page)
    {
        switch (post)
        {
            case { State: PostState.Live }:
                return HtmlAsync(context, 200, page(post));
            case { State: PostState.Gone, MovedTo: { } target }:
                context.Response.Redirect(target, permanent: true);
                return Task.CompletedTask;
            case { State: PostState.Gone }:
                return HtmlAsync(context, 410, $"<!doctype html><meta charset=\"utf-8\"><title>已撤稿</title><h1>{Encode(post.Notice is null ? "" : post.Title)}</h1><p>{Encode(post.Notice ?? "该信息已撤下。")}</p>");
            default:
                return HtmlAsync(context, 404, "<!doctype html><meta charset=\"utf-8\"><title>404</title><p>页面不存在。</p>");
        }
    }

    public static Task HtmlAsync(HttpContext context, int status, string html)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html);
    }

    public static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static string Beijing(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
