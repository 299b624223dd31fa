namespace Syndication.Rehearsal;

/// <summary>Where a rehearsal platform lives.</summary>
/// <param name="Folder">Keeps its posts.</param>
/// <param name="Port">On loopback; 0 takes a free one.</param>
/// <param name="Zh">What readers call the account or site, in Chinese.</param>
/// <param name="En">The same in English.</param>
public sealed record RehearsalSettings(string Folder, int Port = 0, string Zh = "演练平台", string En = "Rehearsal platform")
{
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
