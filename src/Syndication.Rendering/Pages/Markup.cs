using System.Text;

namespace Syndication.Rendering.Pages;

/// <summary>A piece of HTML that is escaped by construction: words become text, and only a renderer's own output is trusted.</summary>
public sealed class Markup
{
    private static readonly HashSet<string> Void = ["meta", "link", "input", "img", "br", "hr"];
    private readonly string html;

    private Markup(string html) => this.html = html;

    public static Markup None { get; } = new("");

    public static implicit operator Markup(string text) => Text(text);

    public static Markup Text(string? text) => new(Escape(text ?? ""));

    /// <summary>HTML that a renderer of ours wrote.</summary>
    public static Markup Trusted(string html) => new(html);

    public static Markup Tag(string name, params ReadOnlySpan<Markup> children) => Tag(name, [], children);

    /// <summary>An element. An attribute whose value is null is left out.</summary>
    public static Markup Tag(string name, (string Name, string? Value)[] attributes, params ReadOnlySpan<Markup> children)
    {
        var text = new StringBuilder().Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            _ = value is null ? text : text.Append(' ').Append(attribute).Append("=\"").Append(Escape(value)).Append('"');
        }

        text.Append('>');
        foreach (var child in children)
        {
            text.Append(child.html);
        }

        return new(Void.Contains(name) ? text.ToString() : text.Append("</").Append(name).Append('>').ToString());
    }

    public static Markup Join(params ReadOnlySpan<Markup> parts) => Lines("", parts);

    public static Markup Each<T>(IEnumerable<T> items, Func<T, Markup> write) => new(string.Concat(items.Select(i => write(i).html)));

    public static Markup Lines(string separator, params ReadOnlySpan<Markup> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            _ = part.html.Length == 0 ? text : text.Append(text.Length == 0 ? "" : separator).Append(part.html);
        }

        return new(text.ToString());
    }

    /// <summary>The piece when the condition holds, else nothing.</summary>
    public static Markup When(bool condition, Func<Markup> write) => condition ? write() : None;

    public override string ToString() => html;

    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"") < 0)
        {
            return text;
        }

        return new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;").ToString();
    }
}
