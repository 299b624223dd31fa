namespace Syndication.Rendering.Reading;

/// <summary>The documents read last, so that editions which come back from storage as new objects are not parsed again.</summary>
internal sealed class RecentDocuments(int capacity)
{
    private readonly Dictionary<Fingerprint, LinkedListNode<(Fingerprint Key, Document Document)>> nodes = [];
    private readonly LinkedList<(Fingerprint Key, Document Document)> order = [];
    private readonly Lock gate = new();

    public int Count
    {
        get
        {
            lock (gate)
            {
                return nodes.Count;
            }
        }
    }

    public Document GetOrAdd(Fingerprint key, Func<Document> read) => Find(key) ?? Keep(key, read());

    private Document? Find(Fingerprint key)
    {
        lock (gate)
        {
            if (!nodes.TryGetValue(key, out var node))
            {
                return null;
            }

            order.Remove(node);
            order.AddFirst(node);
            return node.Value.Document;
        }
    }

    private Document Keep(Fingerprint key, Document document)
    {
        lock (gate)
        {
            if (nodes.TryGetValue(key, out var other))
            {
                return other.Value.Document;
            }

            nodes[key] = order.AddFirst((key, document));
            if (nodes.Count > capacity)
            {
                nodes.Remove(order.Last!.Value.Key);
                order.RemoveLast();
            }

            return document;
        }
    }
}
