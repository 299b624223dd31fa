namespace Syndication.Rendering;

public sealed class PersonalDataTests
{
    [Theory]
    [InlineData("身份证号11010519491231002X。", "identity-card", true)]
    [InlineData("身份证号１１０１０５１９４９１２３１００２Ｘ。", "identity-card", true)]
    [InlineData("110105 19491231 002x", "identity-card", true)]
    [InlineData("账号6222020000000000000", "bank-card", true)]
    [InlineData("卡号4111 1111 1111 1111", "bank-card", true)]
    [InlineData("联系人：13800138000", "mobile-phone", false)]
    [InlineData("联系人：138 0013 8000", "mobile-phone", false)]
    [InlineData("机密★1年", "classified", true)]
    [InlineData("【机密】关于某事的通知", "classified", true)]
    [InlineData("（秘密）", "classified", true)]
    public void Personal_numbers_and_secrecy_marks_are_found_but_not_repeated(string line, string code, bool blocks)
    {
        var problem = Assert.Single(PersonalData.Find("第一行\n" + line));

        Assert.Equal((code, blocks, "body, line 2"), (problem.Code, problem.Blocks, problem.Where));
        Assert.DoesNotContain("00138", problem.Message.En, StringComparison.Ordinal);
        Assert.DoesNotContain("19491231", problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("110105194912310021")]
    [InlineData("4111111111111112")]
    [InlineData("统一社会信用代码91610000MA6TG1234X")]
    [InlineData("做好商业秘密保护，机密信息不得外传")]
    [InlineData("电话0919-3100000，邮编727000")]
    [InlineData("索引号6199000000/2026-000123，2026年3月5日，总额1234567890.12元")]
    public void Other_numbers_are_left_alone(string line) => Assert.Empty(PersonalData.Find(line));
}
