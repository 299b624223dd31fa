using Syndication.Grains.Ports;

namespace Syndication.WebConsole.Composing;

/// <summary>The field beside which a problem is shown.</summary>
public enum Place
{
    Title,
    ShortTitle,
    Abstract,
    Kind,
    Body,
    Outlets,
}

/// <summary>One thing to mend or to know, and at which outlets.</summary>
/// <param name="Problem">What it is.</param>
/// <param name="Outlets">The outlets concerned; empty when it concerns the item as a whole.</param>
public sealed record Finding(Problem Problem, IReadOnlyList<Words> Outlets)
{
    private static readonly string[] Ours = ["publisher", "source", "author", "formedOn", "disclosureAttribute", "legalBasis", "front matter"];

    /// <summary>What is to be said beside a field; the same problem at several outlets is said once.</summary>
    public static IReadOnlyList<Finding> About(Place place, IReadOnlyList<Preview> previews, IReadOnlyList<Problem> refused)
    {
        var byOutlet = previews.SelectMany(p => p.Problems.Select(problem => (Problem: problem, p.Name)));
        var found = byOutlet.GroupBy(f => f.Problem, f => f.Name).Select(g => new Finding(g.Key, g.Count() == previews.Count ? [] : [.. g]));
        var said = refused.Where(p => previews.All(v => !v.Problems.Contains(p))).Select(p => new Finding(p, []));
        return [.. found.Concat(said).Where(f => Of(f.Problem.Where) == place).OrderByDescending(f => f.Problem.Blocks)];
    }

    /// <summary>The reader says "title, line 3" or "line 12".</summary>
    public static Place Of(string where) => where.Split(',', 2)[0] switch
    {
        "title" => Place.Title,
        "shortTitle" => Place.ShortTitle,
        "abstract" or "summary" => Place.Abstract,
        "kind" => Place.Kind,
        "outlets" or "cover" => Place.Outlets,
        var field when Ours.Contains(field) => Place.Kind,
        _ => Place.Body,
    };
}
