using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace Syndication.Ledger.Sqlite;

/// <summary>SQLite's error codes (sqlite.org/rescode.html) as sentences.</summary>
internal static class SqliteFaults
{
    public static Exception Explain(Exception e, string file) => e switch
    {
        SqliteException sqlite when Words(sqlite.SqliteErrorCode, file) is { } words => new LedgerException(words, e),
        UnauthorizedAccessException or IOException => new LedgerException(Unwritable(file), e),
        _ => e,
    };

    private static Words? Words(int code, string file) => code switch
    {
        SQLITE_CORRUPT or SQLITE_NOTADB => new(
            $"台账文件 {file} 已损坏，或不是台账数据库：请停止程序，把它和同名的 -wal、-shm 文件移到别处，再恢复最近的备份。",
            $"The ledger file {file} is damaged or is no ledger: stop the program, move it and its -wal and -shm files away, and restore the latest backup."),
        SQLITE_FULL => new(
            $"磁盘已满，台账 {file} 无法写入：请腾出空间，然后重试；已保存的内容没有丢失。",
            $"The disk is full and the ledger {file} cannot be written: free some space and try again; what was saved is safe."),
        SQLITE_READONLY or SQLITE_CANTOPEN or SQLITE_PERM or SQLITE_AUTH => Unwritable(file),
        SQLITE_IOERR => new(
            $"读写台账文件 {file} 时磁盘出错：请检查磁盘和剩余空间，然后重新启动。",
            $"The disk failed while the ledger file {file} was read or written: check the disk and its free space, then start again."),
        SQLITE_BUSY or SQLITE_LOCKED => new(
            $"台账文件 {file} 被另一个程序占用超过 30 秒：请确认只有一个实例在使用这个数据文件夹。",
            $"Another program held the ledger file {file} for more than 30 seconds: make sure that only one instance uses this data folder."),
        _ => null,
    };

    private static Words Unwritable(string file) => new(
        $"台账文件 {file} 无法打开或写入：请检查文件夹是否存在、运行本程序的用户是否有写权限。",
        $"The ledger file {file} cannot be opened or written: check that its folder exists and that the user running this program may write there.");
}
