using System.Net;

namespace Syndication.Channels.Http;

/// <summary>
/// Knows whether a request can have left: a server cannot act on a request whose body was never begun. It also keeps the handler from silently repeating
/// a write on a dropped connection, which it does for requests without any content.
/// </summary>
internal sealed class WatchedContent : HttpContent
{
    private readonly HttpContent inner;
    private volatile bool begun;

    public WatchedContent(HttpContent inner)
    {
        this.inner = inner;
        foreach (var (name, values) in inner.Headers.NonValidated)
        {
            Headers.TryAddWithoutValidation(name, values);
        }
    }

    public bool Begun => begun;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        begun = true;
        return inner.CopyToAsync(stream, context, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = inner.Headers.ContentLength ?? -1;
        return length >= 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
