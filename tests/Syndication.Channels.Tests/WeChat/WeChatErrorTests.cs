using System.Globalization;
using Syndication.Channels.WeChat;
using Syndication.Rehearsal;
using static Syndication.ChannelOutcome;

namespace Syndication.Channels.Tests.WeChat;

public sealed class WeChatErrorTests : WeChatTests
{
    private static readonly int[] Documented =
    [
        -1, 40001, 40014, 42001, 41001, 40002, 40035, 40097, 40004, 40005, 40137, 40006, 40009, 45001, 40007, 40013, 41002, 40125, 41004, 40164, 40243, 40114, 41005, 44001,
        41039, 43002, 44002, 47001, 44003, 45002, 45166, 45003, 45004, 45110, 45005, 45008, 45009, 45011, 45028, 45066, 45106, 48001, 48004, 48006, 50002, 50007, 50004,
        53503, 53504, 53505, 53600, 61003, 61007, 61023, 61004, 88000, 89503, 89506, 89507,
    ];

    [Fact]
    public void Every_code_of_the_contract_has_a_rule_with_words_in_both_languages() => Assert.All(Documented, code =>
    {
        var rule = WeChatErrors.Rules[code];
        Assert.True(rule.Words is { Zh.Length: > 0, En.Length: > 0 });
    });

    [Theory]
    [InlineData(45003, FaultKind.Content)]
    [InlineData(45166, FaultKind.Content)]
    [InlineData(53503, FaultKind.Content)]
    [InlineData(48001, FaultKind.Credential)]
    [InlineData(40164, FaultKind.Credential)]
    [InlineData(50007, FaultKind.Credential)]
    [InlineData(47001, FaultKind.Defect)]
    public async Task What_the_platform_refuses_is_refused(int code, FaultKind kind)
    {
        var fault = Assert.IsType<Refused>(await AnsweredAsync(code)).Fault;
        Assert.Equal((kind, code.ToString(CultureInfo.InvariantCulture)), (fault.Kind, fault.Code));
    }

    [Theory]
    [InlineData(-1, FaultKind.Outage, null)]
    [InlineData(45009, FaultKind.Quota, 14 * 60 + 31)]
    [InlineData(45011, FaultKind.Quota, 1)]
    [InlineData(89503, FaultKind.Credential, 60)]
    [InlineData(89506, FaultKind.Credential, 24 * 60)]
    public async Task What_time_heals_is_deferred(int code, FaultKind kind, int? minutes)
    {
        // It is 09:30:00 in Beijing.
        var deferred = Assert.IsType<Deferred>(await AnsweredAsync(code));
        Assert.Equal((kind, minutes), (deferred.Fault.Kind, (int?)deferred.RetryAfter?.TotalMinutes));
    }

    [Fact]
    public async Task A_code_never_seen_before_is_unknown() => Assert.IsType<Unknown>(await AnsweredAsync(123456));

    [Fact]
    public async Task The_platforms_words_stand_in_the_fault_without_its_trailer_and_ids()
    {
        Platform.Next(Answer.Of(200, $$"""{"errcode":53503,"errmsg":"draft {{new string('x', 43)}} has 第3段 hint: [abc] rid: 6a-7b-8c {{Account.AppId}}"}"""));
        var words = Assert.IsType<Refused>(await PublishAsync(Publication())).Fault.Message;
        Assert.Contains("公众号“秦川发布”", words.Zh, StringComparison.Ordinal);
        Assert.Contains("draft *** has 第3段", words.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("rid", words.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain(Account.AppId, words.En, StringComparison.Ordinal);
        Assert.Contains(Bench.Logged, l => l.Contains("6a-7b-8c", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_off_the_allow_list_stops_at_the_token()
    {
        Account.IsAddressAllowed = false;
        Assert.Equal("40164", Assert.IsType<Refused>(await PublishAsync(Publication())).Fault.Code);
        Account.IsAddressAllowed = true;
        await LiveAsync(Publication());
    }

    [Fact]
    public async Task An_account_that_lost_its_verification_is_its_owners_to_mend()
    {
        Account.IsVerified = false;
        Assert.Equal((FaultKind.Credential, "48001"), Assert.IsType<Refused>(await PublishAsync(Publication())).Fault is var f ? (f.Kind, f.Code) : default);
        Account.IsVerified = true;
        await LiveAsync(Publication());
    }

    [Fact]
    public async Task A_check_that_is_refused_is_unknown()
    {
        var publication = Publication();
        var accepted = await PublishAsync(publication);
        Account.IsVerified = false;
        Assert.Equal("48001", Assert.IsType<Unknown>(await CheckAsync(publication, accepted)).Fault.Code);
    }

    [Fact]
    public async Task The_hundred_and_first_submit_of_a_day_waits_for_midnight()
    {
        for (var n = 0; n < 100; n++)
        {
            Assert.IsType<Accepted>(await PublishAsync(Publication(n)));
        }

        Assert.Equal("45009", Assert.IsType<Deferred>(await PublishAsync(Publication(100))).Fault.Code);
        Later(TimeSpan.FromHours(15));
        Assert.IsType<Accepted>(await PublishAsync(Publication(100)));
    }

    [Theory]
    [InlineData("{\"appId\":\"wx1\"}")]
    [InlineData("{\"appId\":\"wx1\",\"secretName\":\"s\",\"baseAddress\":\"http://api.weixin.qq.com\"}")]
    public async Task Wrong_settings_are_refused_before_anything_is_sent(string settings)
    {
        var outlet = Bench.Outlet with { Settings = System.Text.Json.JsonElement.Parse(settings) };
        using var session = new Conformance.TestSession(outlet, Bench.Clock, Bench.Secrets);
        Assert.Equal("settings", Assert.IsType<Refused>(await PublishAsync(Publication() with { Session = session })).Fault.Code);
        Assert.Equal(0, Platform.Calls);
    }

    private async Task<ChannelOutcome> AnsweredAsync(int code)
    {
        Platform.Next(Answer.Of(200, $$"""{"errcode":{{code.ToString(CultureInfo.InvariantCulture)}},"errmsg":"said"}"""));
        return await PublishAsync(Publication());
    }
}
