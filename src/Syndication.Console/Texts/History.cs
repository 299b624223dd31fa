namespace Syndication.WebConsole.Texts;

internal static class OnHistory
{
    public static readonly Words Heading = new("经过", "What happened");
}
