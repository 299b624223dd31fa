using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Syndication.Rendering.Reading;

/// <summary>Links and pictures: checked on the tree, because turning HTML off lets every address scheme through.</summary>
internal sealed class LinkReader(Findings findings, IReadOnlyList<Attachment> files)
{
    private readonly HashSet<LinkReferenceDefinition> used = [];
    private readonly Dictionary<InlinePicture, string> captions = new(ReferenceEqualityComparer.Instance);

    public IReadOnlySet<LinkReferenceDefinition> Used => used;

    public IReadOnlyDictionary<InlinePicture, string> Captions => captions;

    public IEnumerable<Inline> Link(LinkInline link, IReadOnlyList<Inline> text)
    {
        Use(link);
        return Link(Address(link), text, link.Line);
    }

    public IEnumerable<Inline> Link(AutolinkInline link, string shown) =>
        Link(link.IsEmail ? "mailto:" + link.Url : link.Url, [new Run(shown)], link.Line);

    public Inline Picture(LinkInline image, string alt)
    {
        Use(image);
        var name = Uri.UnescapeDataString(Address(image));
        if (!IsPicture(name, image.Line))
        {
            return new Run(alt);
        }

        if (string.IsNullOrWhiteSpace(alt))
        {
            findings.Block("image-alt", image.Line, $"图片“{name}”没有替代文字；请在方括号内写明图片内容：![内容]({name})。", $"The picture \"{name}\" has no alternative text; say between the brackets what it shows: ![what]({name}).");
        }

        var picture = new InlinePicture(name, alt);
        if (!string.IsNullOrWhiteSpace(image.Title))
        {
            captions[picture] = InlineReader.Printable(image.Title.Trim());
        }

        return picture;
    }

    private IEnumerable<Inline> Link(string address, IReadOnlyList<Inline> text, int line)
    {
        if (!Addresses.IsAllowed(address))
        {
            findings.Warn("link-refused", line, $"链接“{Shown(address)}”不是 https、http、mailto 或站内地址，已去掉链接、保留文字；请改正地址。", $"The link \"{Shown(address)}\" is no https, http, mailto or relative address; its text is kept without the link. Mend the address.");
            return text;
        }

        var file = files.FirstOrDefault(f => f.Name == Uri.UnescapeDataString(address));
        if (file is null && Addresses.IsRelative(address))
        {
            findings.Warn("link-unknown", line, $"链接“{Shown(address)}”不指向本条信息的附件；其他渠道的读者打不开，请写完整网址。", $"The link \"{Shown(address)}\" names no file of this item; readers of other outlets cannot follow it. Write the full address.");
        }

        return [new Link(file?.Name ?? address, text)];
    }

    private bool IsPicture(string name, int line)
    {
        var file = files.FirstOrDefault(f => f.Name == name);
        if (file is null)
        {
            findings.Block("image-missing", line, $"图片“{Shown(name)}”不在随文文件中；请一并上传，或改正文件名（不能引用外部图片）。", $"The picture \"{Shown(name)}\" is not among the item's files; add it or mend its name (foreign pictures cannot be used).");
        }
        else if (!file.MediaType.StartsWith("image/", StringComparison.Ordinal))
        {
            findings.Block("image-kind", line, $"“{name}”不是图片（{file.MediaType}）；请改用 PNG 或 JPEG。", $"\"{name}\" is no picture ({file.MediaType}); use PNG or JPEG.");
            file = null;
        }

        return file is not null;
    }

    private void Use(LinkInline link)
    {
        if (link.Reference is not null)
        {
            used.Add(link.Reference);
        }
    }

    private static string Address(LinkInline link) => (link.GetDynamicUrl?.Invoke() ?? link.Url ?? "").Trim();

    private static string Shown(string address) => InlineReader.Printable(address.Length > 60 ? address[..60] + "…" : address);
}
