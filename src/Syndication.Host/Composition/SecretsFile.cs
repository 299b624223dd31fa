using System.Text.Json;
using Syndication.Grains.Ports;

namespace Syndication.Host.Composition;

/// <summary>Secrets by name, from the environment (<c>Secrets__name</c>) or a JSON file that only its owner may read.</summary>
public sealed class SecretsFile(string path, IConfiguration configuration) : ISecrets
{
    private readonly Lock gate = new();

    public string Get(string name) => configuration[$"Secrets:{name}"] ?? Read().GetValueOrDefault(name)
        ?? throw new KeyNotFoundException($"There is no secret named '{name}': add it to secrets.json in the data folder or set Secrets__{name}.");

    /// <summary>Keeps what is there already; makes what is missing.</summary>
    public void Ensure(string name, Func<string> make)
    {
        lock (gate)
        {
            var secrets = Read();
            if (secrets.TryAdd(name, make()))
            {
                Write(secrets);
            }
        }
    }

    private Dictionary<string, string> Read() =>
        File.Exists(path) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(path)) ?? [] : [];

    private void Write(Dictionary<string, string> secrets)
    {
        var fresh = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(fresh, options))
        {
            JsonSerializer.Serialize(file, secrets);
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
