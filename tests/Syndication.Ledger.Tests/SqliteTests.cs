using Syndication.Ledger.Tests.Homes;

namespace Syndication.Ledger.Tests;

public sealed class SqliteLedgerTests() : LedgerSuite(new SqliteHome());

public sealed class SqliteChainTests() : ChainSuite(new SqliteHome());

public sealed class SqliteBoardTests() : BoardSuite(new SqliteHome());

public sealed class SqliteRegistryTests() : RegistrySuite(new SqliteHome());

public sealed class SqliteFactsTests() : FactsSuite(new SqliteHome());

public sealed class SqliteSchemaTests() : SchemaSuite(new SqliteHome());
