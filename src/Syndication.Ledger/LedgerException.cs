namespace Syndication.Ledger;

/// <summary>The record cannot be read or written: what happened, where, and how to mend it.</summary>
public sealed class LedgerException(Words words, Exception? inner = null) : Exception(words.En, inner)
{
    public Words Words { get; } = words;
}
