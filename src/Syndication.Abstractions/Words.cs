namespace Syndication;

/// <summary>A sentence or a name for people, in both languages of the product.</summary>
/// <param name="Zh">Chinese, shown first.</param>
/// <param name="En">English.</param>
public sealed record Words(string Zh, string En)
{
    /// <summary>The text in the given language (<c>en</c>...); Chinese for every other one.</summary>
    public string In(string? language) => language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? En : Zh;

    public override string ToString() => Zh;
}
