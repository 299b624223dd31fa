using System.Text.Json.Serialization;

namespace Syndication.Channels.Portal;

/// <summary>The settings of one portal site.</summary>
/// <param name="Folder">Where the site's files are written.</param>
/// <param name="BaseAddress">Where a web server shows that folder; ends with a slash.</param>
/// <param name="Columns">The column tree; a column's parent is named by its path.</param>
/// <param name="Primary">Whether this site's page is the canonical address of an item that has none yet.</param>
/// <param name="Demo">Whether every page carries the mark 演示.</param>
/// <param name="Platform">The path of the column that is the disclosure platform (政府信息公开).</param>
public sealed record PortalOptions(
    string Folder,
    Uri BaseAddress,
    string SiteName,
    string SiteDomain,
    string SiteIdCode,
    string Icp,
    string PublicSecurity,
    string Sponsor,
    string Operator,
    string Contact,
    IReadOnlyList<PortalColumn> Columns,
    string? SiteNameEn = null,
    string Language = "zh-CN",
    bool Primary = false,
    bool Demo = false,
    string Platform = "zwgk")
{
    /// <summary>The address of a file of the site as its pages link it.</summary>
    public string Link(string path) => BaseAddress.AbsolutePath + path;

    public Uri Address(string path) => new(BaseAddress, path);

    public PortalColumn? Column(string path) => Columns.FirstOrDefault(c => c.Path == path);
}

/// <summary>One column of a site.</summary>
/// <param name="Path">Its path below the site, such as <c>xwdt/tzgg</c>.</param>
/// <param name="Type">One or more official column types, comma separated.</param>
/// <param name="Parent">The path of the column above; null at the top.</param>
/// <param name="Address">Where an external column leads; it holds no items.</param>
public sealed record PortalColumn(
    string Path, string Name, string Type, string Description, string Keywords, string? Parent = null, string? NameEn = null, Uri? Address = null)
{
    [JsonIgnore]
    public string Index => Path + "/index.html";
}
