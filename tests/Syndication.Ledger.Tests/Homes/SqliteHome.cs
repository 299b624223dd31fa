using Microsoft.Extensions.DependencyInjection;

namespace Syndication.Ledger.Tests.Homes;

public sealed class SqliteHome : Home
{
    public string DataFolder => Folder.FullName;

    public string File => Path.Combine(DataFolder, "ledger.db");

    protected override void Register(IServiceCollection services) => services.AddSqliteLedger(DataFolder);
}
