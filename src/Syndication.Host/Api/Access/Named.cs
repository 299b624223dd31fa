namespace Syndication.Host.Api.Access;

/// <summary>A word of a closed list in a query, in the camelCase the answers use; numbers are no words.</summary>
public readonly record struct Named<T>(T Value)
    where T : struct, Enum
{
#pragma warning disable CA1000 // The binder of queries finds a type's own TryParse and nothing else.
    public static bool TryParse(string? text, out Named<T> result)
#pragma warning restore CA1000
    {
        var known = Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && char.IsLetter(text![0]);
        result = new(value);
        return known;
    }
}
