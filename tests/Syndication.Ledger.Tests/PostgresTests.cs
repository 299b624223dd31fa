using Syndication.Ledger.Tests.Homes;

namespace Syndication.Ledger.Tests;

public sealed class PostgresLedgerTests(Cluster cluster) : LedgerSuite(new PostgresHome(cluster));

public sealed class PostgresChainTests(Cluster cluster) : ChainSuite(new PostgresHome(cluster));

public sealed class PostgresBoardTests(Cluster cluster) : BoardSuite(new PostgresHome(cluster));

public sealed class PostgresRegistryTests(Cluster cluster) : RegistrySuite(new PostgresHome(cluster));

public sealed class PostgresFactsTests(Cluster cluster) : FactsSuite(new PostgresHome(cluster));

public sealed class PostgresSchemaTests(Cluster cluster) : SchemaSuite(new PostgresHome(cluster));
