using System.Net.Sockets;
using Polly.CircuitBreaker;
using static System.Net.Http.HttpRequestError;

namespace Syndication.Channels.Http;

/// <summary>Network troubles in words. Names the host only: paths and queries may hold secrets.</summary>
internal static class Faults
{
    /// <summary>Whether this failure is proof that no connection carried the request.</summary>
    public static bool NeverConnected(Exception e, bool timeIsUp) => e switch
    {
        HttpRequestException { HttpRequestError: NameResolutionError or ConnectionError or SecureConnectionError or ProxyTunnelError } => true,
        BrokenCircuitException => true,
        // The handler reports its own connect time-out as a cancellation nobody asked for, around a TimeoutException.
        OperationCanceledException { InnerException: TimeoutException } => !timeIsUp,
        _ => false,
    };

    public static Fault Of(Exception e, string host, bool timeIsUp) => e switch
    {
        _ when Find<ForbiddenAddressException>(e) is not null => new(FaultKind.Credential, "address-not-public",
            new($"{host} 指向内部网络地址，未发送。请核对地址，或在该渠道设置中允许内网。", $"{host} resolves to an address inside a private network; nothing was sent. Check the address, or allow private networks in the outlet's settings.")),
        BrokenCircuitException => Outage("circuit-open", $"{host} 连续出错，暂停查询。", $"{host} failed repeatedly; reading from it pauses for a while."),
        HttpRequestException { HttpRequestError: NameResolutionError } => Outage("name-not-found", $"找不到主机 {host}，未发送。", $"The host {host} was not found; nothing was sent."),
        HttpRequestException { HttpRequestError: SecureConnectionError } => Outage("tls-failed", $"与 {host} 无法建立安全连接，未发送。请检查证书。", $"No secure connection to {host}; nothing was sent. Check its certificate."),
        _ when Find<SocketException>(e)?.SocketErrorCode == SocketError.ConnectionRefused => Outage("connection-refused", $"{host} 拒绝连接，未发送。", $"{host} refused the connection; nothing was sent."),
        _ when NeverConnected(e, timeIsUp) => Outage("connect-failed", $"无法连接 {host}，未发送。", $"{host} could not be connected to; nothing was sent."),
        _ when timeIsUp => Outage("timeout", $"{host} 未在限定时间内答复。", $"{host} did not answer in time."),
        _ => Outage("connection-lost", $"与 {host} 的连接中断，未收到完整答复。", $"The connection to {host} broke before a full answer came."),
    };

    public static Fault TooLong(string host) => Outage("answer-too-long", $"{host} 的答复超出长度上限。", $"The answer of {host} was longer than allowed.");

    private static Fault Outage(string code, string zh, string en) => new(FaultKind.Outage, code, new(zh, en));

    private static T? Find<T>(Exception? e)
        where T : Exception
    {
        while (e is not null and not T)
        {
            e = e.InnerException;
        }

        return e as T;
    }
}
