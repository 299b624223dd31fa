using Microsoft.AspNetCore.Components;
using Syndication.WebConsole.Visitors;

namespace Syndication.WebConsole.Parts;

/// <summary>A piece of a page; it speaks the visitor's language.</summary>
public abstract class Part : ComponentBase
{
    [CascadingParameter]
    protected Visitor Visitor { get; set; } = new("zh", null, null, false);

    protected bool IsEnglish => Visitor.Language == "en";

    protected string T(Words? words) => words?.In(Visitor.Language) ?? "";
}
