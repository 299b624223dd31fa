using Microsoft.AspNetCore.Mvc;
using Syndication.Grains.Ports;
using Syndication.Host.Api.Answers;

namespace Syndication.Host.Api.Access;

/// <summary>Which page of a list.</summary>
/// <param name="Limit">1 to 200 rows; 50 when not given.</param>
/// <param name="Cursor">The <c>next</c> of the page before; opaque.</param>
public sealed record PageQuery([FromQuery] int? Limit, [FromQuery] string? Cursor)
{
    internal Paging ToPaging() => Limit is < 1 or > 200
        ? throw Refusals.Invalid("limit", "limit 应在 1 到 200 之间。", "limit must be 1 to 200.").AsException()
        : new Paging(Limit ?? 50, Cursor);

    /// <summary>Reads a page; a cursor nobody gave out is the caller's mistake.</summary>
    internal async Task<Page<T>> ReadAsync<T>(Func<Paging, Task<Page<T>>> read)
    {
        try
        {
            return await read(ToPaging());
        }
        catch (Exception e) when (Cursor is not null && e is FormatException or ArgumentException)
        {
            throw Refusals.Invalid("cursor", "cursor 无效，请从第一页重新读取。", "This cursor is not one of ours; start again at the first page.").AsException();
        }
    }
}
