namespace Syndication.Channels.Http;

/// <summary>What a folder outlet reports when its disk says no.</summary>
public static class FolderFault
{
    /// <summary>Whether the exception is an expected trouble of a disk.</summary>
    public static bool IsOne(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>The fault in words that name no path: paths of the installation do not belong in a ledger.</summary>
    public static Fault Of(Exception exception) => exception is UnauthorizedAccessException
        ? new(FaultKind.Credential, "folder-denied", new("发布目录拒绝写入：请给服务账户写权限", "The outlet's folder refuses to be written: give the service's account the right to write there"))
        : new(FaultKind.Outage, "folder-trouble", new("发布目录写入失败（磁盘已满或不可用）：请检查磁盘空间与挂载", "The outlet's folder could not be written (disk full or away): look at its free space and its mount"));
}
