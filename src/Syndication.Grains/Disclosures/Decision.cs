namespace Syndication.Grains.Disclosures;

/// <summary>Decides purely what a command means: events, or a refusal.</summary>
public static partial class Decision
{
}
