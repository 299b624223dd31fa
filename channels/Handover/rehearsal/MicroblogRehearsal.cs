using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Syndication.Rehearsal;

/// <summary>A site without any interface for machines: a signed-in person writes into a form, readers get a public page.</summary>
public sealed class MicroblogRehearsal(RehearsalSettings settings) : RehearsalPlatform(settings)
{
    protected override void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/write", context => PublicPage.HtmlAsync(context, 200, PublicPage.Frame(Settings, "写文章", """
            <h1>写文章</h1>
            <form method="post" action="/write">
            <p><label>标题<br><input name="title" maxlength="120" required style="width:100%;font-size:17px;padding:8px"></label></p>
            <p><label>正文<br><textarea name="text" rows="14" required style="width:100%;font-size:17px;padding:8px"></textarea></label></p>
            <p><button style="font-size:17px;padding:8px 28px">发布</button></p>
            </form>
            """)));
        routes.MapPost("/write", WriteAsync).Writes();
    }

    /// <summary>What a person at the form does.</summary>
    public Post Write(string title, string text) => Shelf.Keep(new()
    {
        Id = $"{Settings.Clock.GetUtcNow():yyyyMMddHHmmss}{Shelf.All.Count + 1:D4}",
        Title = title,
        Html = string.Concat(text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"<p>{PublicPage.Encode(line)}</p>\n")),
        At = Settings.Clock.GetUtcNow(),
    });

    private async Task WriteAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (title, text) = (form["title"].ToString(), form["text"].ToString());
        if (title.Length == 0 || text.Length == 0)
        {
            await PublicPage.HtmlAsync(context, 400, "<!doctype html><meta charset=\"utf-8\"><title>400</title><p>标题和正文都要填写。</p>");
            return;
        }

        context.Response.Redirect("/" + PathOf(Write(title, text)));
    }
}
