using System.Text;

namespace Syndication.Rendering.Html;

/// <summary>Writes well-formed tags; the only place where text becomes HTML.</summary>
internal sealed class Markup(HtmlStyle style)
{
    private readonly StringBuilder html = new();

    public Markup Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes) => Tag(tag, attributes, ">");

    public Markup Empty(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes) => Tag(tag, attributes, " />");

    public Markup Close(string tag)
    {
        html.Append("</").Append(tag).Append('>');
        return this;
    }

    public Markup Text(string text)
    {
        Escape(text);
        return this;
    }

    public Markup Line()
    {
        html.Append('\n');
        return this;
    }

    public override string ToString() => html.ToString();

    private Markup Tag(string tag, ReadOnlySpan<(string Name, string? Value)> attributes, string end)
    {
        html.Append('<').Append(tag);
        var css = style.InlineStyles?.GetValueOrDefault(tag);
        foreach (var (name, value) in attributes)
        {
            if (name == "style")
            {
                css = string.Join(';', new[] { css?.TrimEnd(';'), value }.Where(s => !string.IsNullOrEmpty(s)));
            }
            else if (value is not null && (style.Ids || name is not ("id" or "class")))
            {
                Attribute(name, value);
            }
        }

        if (!string.IsNullOrEmpty(css))
        {
            Attribute("style", css);
        }

        html.Append(end);
        return this;
    }

    private void Attribute(string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Escape(value);
        html.Append('"');
    }

    private void Escape(string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }
    }
}
