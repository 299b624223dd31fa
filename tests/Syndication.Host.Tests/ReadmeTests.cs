using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Syndication.Channels.Feed;
using Syndication.Channels.Gazette;
using Syndication.Channels.Handover;
using Syndication.Channels.Portal;
using Syndication.Channels.Screen;
using Syndication.Channels.Webhook;
using Syndication.Channels.WeChat;

namespace Syndication.Host.Tests;

public sealed class ReadmeTests
{
    private const string End = "<!-- /channels -->";

    [Fact]
    public void The_channel_table_of_the_readme_says_what_the_profiles_say()
    {
        var file = Path.Combine(Root(), "README.md");
        var readme = File.ReadAllText(file);
        var from = readme.IndexOf("anew -->", StringComparison.Ordinal) + "anew -->".Length;
        var to = readme.IndexOf(End, StringComparison.Ordinal);
        var expected = readme[..from] + "\n" + Table() + readme[to..];
        if (Environment.GetEnvironmentVariable("SYNDICATION_APPROVE") == "1")
        {
            File.WriteAllText(file, expected);
        }

        Assert.Equal(expected, File.ReadAllText(file));
    }

    private static string Table()
    {
        using var services = new ServiceCollection().AddPortal().AddGazette().AddScreen().AddFeed().AddHandover().AddWebhook().AddWeChat().BuildServiceProvider();
        var table = new StringBuilder("| channel | correction | withdrawal | a lost answer | verified | waits for the portal |\n|---|---|---|---|---|---|\n");
        foreach (var profile in services.GetServices<Channel>().Select(c => c.Profile))
        {
            table.Append(CultureInfo.InvariantCulture, $"| [{profile.Name.Zh} / {profile.Name.En}](channels/{Folder(profile.Kind)}/README.md) | {Words(profile.Correction)} | {Withdrawals(profile)} | {LostAnswer(profile)} | {(profile.CanVerify ? "read back" : "no")} | {(profile.NeedsCanonicalAddress ? "yes" : "no")} |\n");
        }

        return table.ToString();
    }

    private static string Folder(string kind) => kind == "wechat" ? "WeChat" : char.ToUpperInvariant(kind[0]) + kind[1..];

    private static string Words(CorrectionWay way) => way switch
    {
        CorrectionWay.InPlace => "in place",
        CorrectionWay.Repost => "delete and repost",
        _ => "by a person",
    };

    private static string Withdrawals(ChannelProfile profile) =>
        profile.Withdrawals.Count == 0 ? "by a person" : string.Join(", ", profile.Withdrawals.Select(w => w.ToString().ToLowerInvariant()));

    private static string LostAnswer(ChannelProfile profile) => profile switch
    {
        { ByHand: true } => "nothing is sent",
        { SafeRepeat: true } => "repeated under the same key",
        { CanLookUp: true } => "looked up, never sent blindly",
        _ => "a person looks",
    };

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Syndication.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
