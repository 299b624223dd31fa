namespace Syndication.Grains.Ports;

/// <summary>Small durable facts of an outlet: media ids by hash, draft ids by attempt.</summary>
public interface IFacts
{
    Task<string?> RecallAsync(OutletId outlet, string fact, CancellationToken cancellation);

    /// <summary>Durable when it returns.</summary>
    Task RememberAsync(OutletId outlet, string fact, string value, CancellationToken cancellation);
}

/// <summary>Attachments and images by their content.</summary>
public interface IContentStore
{
    /// <summary>Stores bytes durably; the same bytes again change nothing.</summary>
    Task<Fingerprint> PutAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation);

    /// <exception cref="FileNotFoundException">No such content.</exception>
    Task<ReadOnlyMemory<byte>> GetAsync(Fingerprint content, CancellationToken cancellation);
}

/// <summary>The installation's secrets by name; they come from a protected file or the environment and never enter the ledger.</summary>
public interface ISecrets
{
    /// <exception cref="KeyNotFoundException">No such secret; the message names it.</exception>
    string Get(string name);
}
