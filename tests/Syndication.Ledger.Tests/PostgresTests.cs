using Syndication.Ledger.Tests.Homes;

namespace Syndication.Ledger.Tests;

public sealed class PostgresLedgerTests(Cluster cluster) : LedgerSuite(new PostgresHome(cluster));
