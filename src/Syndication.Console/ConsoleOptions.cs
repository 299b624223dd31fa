namespace Syndication.WebConsole;

/// <summary>What the installation decides about its console.</summary>
public sealed class ConsoleOptions
{
    /// <summary>Whether a visitor on this machine may choose a role without a password. For the demonstration only.</summary>
    public bool Doors { get; set; }

    /// <summary>Whether pages carry the mark 演示.</summary>
    public bool Demo { get; set; }
}
