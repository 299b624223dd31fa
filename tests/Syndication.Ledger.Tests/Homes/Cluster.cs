using System.Diagnostics;
using Npgsql;
using Syndication.Ledger.Tests.Homes;

[assembly: AssemblyFixture(typeof(Cluster))]

namespace Syndication.Ledger.Tests.Homes;

/// <summary>A throw-away PostgreSQL server on a socket of its own, started when the first test wants it and stopped at the end.</summary>
public sealed class Cluster : IAsyncDisposable
{
    private readonly SemaphoreSlim starting = new(1);
    private string? folder;
    private int databases;

    /// <summary>A new, empty database.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        await StartAsync();
        var name = FormattableString.Invariant($"t{Interlocked.Increment(ref databases)}");
        await ExecuteAsync($"create database {name}");
        return ConnectionString(name);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString("postgres"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (folder is not null)
        {
            // At once: nobody needs the last checkpoint of a folder that is deleted next.
            await Binaries.RunAsync("pg_ctl", "-D", folder, "-m", "immediate", "-w", "stop");
            Directory.Delete(folder, recursive: true);
        }

        starting.Dispose();
    }

    private string ConnectionString(string database) => $"Host={folder};Username=postgres;Database={database};Pooling=true;Maximum Pool Size=20";

    private async Task StartAsync()
    {
        await starting.WaitAsync();
        try
        {
            Assert.SkipWhen(Binaries.Folder is null, "PostgreSQL is not installed, so nothing about it was tested: apt-get install -y postgresql-15");
            folder ??= await CreateAsync();
        }
        finally
        {
            starting.Release();
        }
    }

    private static async Task<string> CreateAsync()
    {
        // Made by the server's own user: PostgreSQL refuses to run as root.
        var made = (await Binaries.RunAsync("mktemp", "-d", "-t", "syndication-pg-XXXXXX")).Trim();
        await Binaries.RunAsync("initdb", "-D", made, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
        await Binaries.RunAsync("pg_ctl", "-D", made, "-w", "-l", Path.Combine(made, "log"), "-o", $"-k {made} -c listen_addresses='' -c fsync=on -c max_connections=200", "start");
        return made;
    }

    private static class Binaries
    {
        public static string? Folder { get; } = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(d => Path.Combine(d, "bin")).Where(d => File.Exists(Path.Combine(d, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault()
            : null;

        public static async Task<string> RunAsync(string program, params string[] arguments)
        {
            var path = Path.Combine(Folder!, program);
            string[] command = [.. Environment.UserName == "root" ? (string[])["runuser", "-u", "postgres", "--"] : [], File.Exists(path) ? path : program, .. arguments];
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath() })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} failed: {await errors}");
        }
    }
}
