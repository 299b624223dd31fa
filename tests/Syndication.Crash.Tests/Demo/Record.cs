using Microsoft.Data.Sqlite;

namespace Syndication.Crash.Tests.Demo;

/// <summary>Counts in the ledger's file, read beside the product.</summary>
internal static class Record
{
    public static long Count(string data, string happened)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "ledger.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from events where event ->> '$.event' = $happened";
        command.Parameters.AddWithValue("$happened", happened);
        return (long)command.ExecuteScalar()!;
    }
}
