using Dapper;
using Syndication.Grains.Ports;
using Syndication.Ledger.Stores;
using Syndication.Ledger.Writing;

namespace Syndication.Ledger;

internal sealed class Facts(Store store, GroupCommit writer) : IFacts
{
    public Task<string?> RecallAsync(OutletId outlet, string fact, CancellationToken cancellation) => store.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select value from facts where outlet = @outlet and fact = @fact", new { outlet = outlet.Value, fact }, cancellationToken: cancellation)),
        cancellation);

    public Task RememberAsync(OutletId outlet, string fact, string value, CancellationToken cancellation) =>
        writer.PutAsync(Tables.Facts, cancellation, outlet.Value, fact, value);
}
