using System.Text.RegularExpressions;

namespace Syndication.Channels.Portal;

/// <summary>What is wrong with a site's settings, so that it shows before approval and not on the public page.</summary>
internal static partial class PortalSettings
{
    public static IEnumerable<Problem> Check(PortalOptions site)
    {
        if (!Path.IsPathFullyQualified(site.Folder))
        {
            yield return Wrong("folder", "站点目录须为绝对路径", "The site's folder must be an absolute path");
        }

        if (!site.BaseAddress.IsAbsoluteUri || !site.BaseAddress.AbsoluteUri.EndsWith('/'))
        {
            yield return Wrong("baseAddress", "站点地址须为完整网址并以“/”结尾", "The site's address must be absolute and end with a slash");
        }

        if (!SiteIdCode().IsMatch(site.SiteIdCode))
        {
            yield return Wrong("siteIdCode", "网站标识码应为10位数字，或bm加8位数字", "The site identification code is 10 digits, or bm and 8 digits");
        }

        if (!Icp().IsMatch(site.Icp))
        {
            yield return Wrong("icp", "ICP备案号格式应如“秦ICP备12345678号”", "The ICP number has the form 秦ICP备12345678号");
        }

        if (!PublicSecurity().IsMatch(site.PublicSecurity))
        {
            yield return Wrong("publicSecurity", "公安备案号格式应如“秦公网安备 61990002000001号”", "The public security number has the form 秦公网安备 and 14 digits 号");
        }
    }

    private static Problem Wrong(string setting, string zh, string en) =>
        Problem.Blocking("outlet-settings", setting, $"{zh}：请在渠道设置中修改", $"{en}: mend the outlet's settings");

    [GeneratedRegex("^(bm[0-9]{8}|[0-9]{10})$")]
    private static partial Regex SiteIdCode();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}ICP备[0-9]{8,10}号(-[0-9]{1,3})?$")]
    private static partial Regex Icp();

    [GeneratedRegex(@"^\p{IsCJKUnifiedIdeographs}公网安备 ?[0-9]{14}号$")]
    private static partial Regex PublicSecurity();
}
