using Syndication.Rendering;

namespace Syndication.Channels.Screen;

/// <summary>One public screen: a folder that its player reads over HTTP.</summary>
public sealed record ScreenOptions
{
    public required string Folder { get; init; }

    /// <summary>Where the folder is served, ending in '/'.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>The name in the title bar, such as 秦川市人民政府.</summary>
    public required string City { get; init; }

    public required string Location { get; init; }

    public int Width { get; init; } = 1920;

    public int Height { get; init; } = 1080;

    public int MaxItems { get; init; } = 30;

    public int ExpiryDays { get; init; } = 14;

    /// <summary>A text that needs more slides is shown by title, abstract and QR code.</summary>
    public int MaxTextSlides { get; init; } = 6;

    /// <summary>The name of the secret that holds the signing key: ECDSA P-256, PKCS#8 in PEM.</summary>
    public required string SigningKeyName { get; init; }

    /// <summary>The stage slides are laid out on; the player scales it to the device, so that 3840x2160 shows the same text as 1920x1080.</summary>
    internal (int Width, int Height) Stage => Width >= Height
        ? (1080 * Width / Height, 1080)
        : (1080, 1080 * Height / Width);

    internal SlideFormat Format => new(Stage.Width, Stage.Height);

    internal bool IsPortrait => Height > Width;
}
