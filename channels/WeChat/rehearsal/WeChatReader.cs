namespace Syndication.Rehearsal.WeChat;

/// <summary>What a reader gets: the structure of a real article page, or the notice that stands in its place.</summary>
internal static class WeChatReader
{
    public static string Page(WeChatRehearsal platform, Post? post) => post switch
    {
        { State: PostState.Live } => PublicPage.Frame(platform.Settings, post.Title, Article(platform, post)),
        { State: PostState.Gone } when WeChatPublishing.Status(post) == 6 => Notice(platform, "此内容因违规无法查看"),
        _ => Notice(platform, "该内容已被发布者删除"),
    };

    private static string Article(WeChatRehearsal platform, Post post)
    {
        var article = WeChatDrafts.Articles(post)[0]!;
        var source = (string)article["content_source_url"]!;
        var original = source.Length == 0 ? "" : $"<p><a id=\"js_view_source\" href=\"{PublicPage.Encode(source)}\">阅读原文</a></p>";
        return $"""
            <div id="img-content">
            <h1 class="rich_media_title" id="activity-name">
              {PublicPage.Encode(post.Title)}
            </h1>
            <div id="meta_content" class="meta"><span>{PublicPage.Encode((string)article["author"]!)}</span> <a id="js_name">{PublicPage.Encode(platform.Account.Name)}</a></div>
            <div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">{post.Html}</div>
            <script>const text = document.getElementById('js_content').style; text.visibility = 'visible'; text.opacity = 1;</script>
            {original}</div>
            """;
    }

    private static string Notice(WeChatRehearsal platform, string words) =>
        PublicPage.Frame(platform.Settings, words, $"<div class=\"weui-msg\"><h2>{words}</h2></div>");
}
