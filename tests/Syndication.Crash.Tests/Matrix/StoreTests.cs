using Syndication.Ledger.Tests.Homes;

namespace Syndication.Crash.Tests.Matrix;

public sealed class SqliteCrashTests : CrashSuite
{
    protected override Task<string> StoreAsync(string folder) => Task.FromResult("sqlite");
}

public sealed class PostgresCrashTests(Cluster cluster) : CrashSuite
{
    protected override Task<string> StoreAsync(string folder) => cluster.NewDatabaseAsync();
}
