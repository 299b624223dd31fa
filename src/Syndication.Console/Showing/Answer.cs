namespace Syndication.WebConsole.Showing;

/// <summary>What a person filled in before they went ahead.</summary>
/// <param name="Reason">Their words.</param>
/// <param name="Address">What they pasted, as typed.</param>
/// <param name="IsAbsent">Whether they say that nothing was posted.</param>
public sealed record Answer(string? Reason, string? Address, bool IsAbsent = false);
