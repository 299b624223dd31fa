using Syndication.Ledger.Tests.Homes;

namespace Syndication.Ledger.Tests;

public sealed class SqliteLedgerTests() : LedgerSuite(new SqliteHome());
