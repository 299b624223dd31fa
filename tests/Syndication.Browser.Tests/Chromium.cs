namespace Syndication.Browser.Tests;

/// <summary>The distribution's browser; nothing is downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public static string? Path { get; } = Environment.GetEnvironmentVariable("CHROMIUM") ?? Places.FirstOrDefault(File.Exists);

    public const string Missing = "No Chromium: install the distribution's package 'chromium', or name its path in CHROMIUM.";
}
