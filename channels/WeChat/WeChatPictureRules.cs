using System.Globalization;

namespace Syndication.Channels.WeChat;

/// <summary>Which pictures the platform takes: jpg and png below 1 MB in the text, some more kinds up to 10 MB as cover.</summary>
internal static class WeChatPictureRules
{
    private const long MostInText = 1 << 20;
    private const long MostCover = 10 << 20;

    private static readonly string[] InText = ["image/jpeg", "image/jpg", "image/png"];
    private static readonly string[] AsCover = [.. InText, "image/bmp", "image/gif"];

    public static IEnumerable<Problem> Problems(Edition edition, string content)
    {
        var cover = WeChatCover.Of(edition, content).File;
        var inText = WeChatPictureSlot.Of(edition, content).SelectMany(f => Problems(f, InText, MostInText, "jpg、png", "jpg or png", "1 MB"));
        return cover is null ? inText : inText.Concat(Problems(cover, AsCover, MostCover, "jpg、png、gif、bmp", "jpg, png, gif or bmp", "10 MB")).Distinct();
    }

    private static IEnumerable<Problem> Problems(Attachment file, string[] types, long most, string zhTypes, string enTypes, string size)
    {
        if (!types.Contains(file.MediaType, StringComparer.OrdinalIgnoreCase))
        {
            yield return Problem.Blocking("picture-type", file.Name, $"图片{file.Name}的格式公众号不接受：请换成{zhTypes}", $"WeChat does not take pictures like {file.Name}: convert it to {enTypes}");
        }

        if (file.Size >= most)
        {
            var kilobytes = (file.Size / 1024).ToString(CultureInfo.InvariantCulture);
            yield return Problem.Blocking("picture-too-large", file.Name, $"图片{file.Name}有{kilobytes} KB，须小于{size}：请压缩", $"The picture {file.Name} has {kilobytes} KB and must be below {size}: shrink it");
        }
    }
}
