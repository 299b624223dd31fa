using Npgsql;

namespace Syndication.Ledger.Postgres;

/// <summary>PostgreSQL's error codes (postgresql.org/docs/current/errcodes-appendix.html) as sentences.</summary>
internal static class PostgresFaults
{
    public static Exception Explain(Exception e, string where) => e switch
    {
        PostgresException known => Words(known.SqlState, where) is { } words ? new LedgerException(words, e) : e,
        NpgsqlException => new LedgerException(Away(where), e),
        _ => e,
    };

    private static Words? Words(string state, string where) => state switch
    {
        PostgresErrorCodes.DiskFull => new(
            $"数据库服务器 {where} 的磁盘已满：请在服务器上腾出空间，然后重试；已保存的内容没有丢失。",
            $"The disk of the database server {where} is full: free some space there and try again; what was saved is safe."),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new(
            $"数据库 {where} 中有数据损坏：请停止程序，检查服务器的磁盘，再恢复最近的备份。",
            $"The database {where} holds damaged data: stop the program, check the server's disk, and restore the latest backup."),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new(
            $"数据库 {where} 拒绝登录：请检查连接字符串中的用户和密码。",
            $"The database {where} refuses the sign-in: check user and password in the connection string."),
        PostgresErrorCodes.InvalidCatalogName => new(
            $"数据库 {where} 不存在：请先创建它（createdb），或改正连接字符串。",
            $"The database {where} does not exist: create it first (createdb), or mend the connection string."),
        PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction => new(
            $"数据库 {where} 不允许写入：请给此用户建表和写入的权限，并确认所连的是主服务器。",
            $"The database {where} does not let this user write: grant creating tables and writing, and make sure that this is the primary server."),
        PostgresErrorCodes.TooManyConnections => new(
            $"数据库 {where} 的连接数已用完：请提高 max_connections，或减少实例。",
            $"The database {where} has no connection left: raise max_connections, or run fewer instances."),
        PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => Away(where),
        _ => null,
    };

    private static Words Away(string where) => new(
        $"无法连接数据库服务器 {where}：请检查服务器是否在运行、地址和端口是否正确；恢复后程序会自动继续。",
        $"The database server {where} cannot be reached: check that it runs and that host and port are right; the program goes on by itself once it is back.");
}
