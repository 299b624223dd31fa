using System.Net;
using System.Net.Sockets;
using Syndication.Channels.Http;
using Syndication.Rehearsal;
using static Syndication.Channels.Http.HttpAnswer;

namespace Syndication.Channels.Tests.Http;

public sealed class HttpDeskTests : IAsyncLifetime
{
    private readonly DeskBench bench = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await bench.Platform.StartAsync(Cancellation);

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    [Theory]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task A_write_is_sent_exactly_once_whatever_happens(string method)
    {
        // The first one leaves a kept connection behind: on such ones handlers like to repeat by themselves.
        Answer[] mischief = [Answer.Normal, Answer.DropBefore, Answer.Normal, Answer.AcceptThenDrop, Answer.Of(500), Answer.Of(503), Answer.Of(429), Answer.Of(408), Answer.Of(307)];
        foreach (var (answer, n) in mischief.Select((a, n) => (a, n)))
        {
            bench.Platform.Next(answer);
            var got = await bench.SendAsync(new(method), "echo", Purpose.Write);
            Assert.Equal(answer.Kind is AnswerKind.DropBefore or AnswerKind.AcceptThenDrop, got is Lost);
            Assert.Equal(n + 1, bench.Platform.Calls);
        }
    }

    [Fact]
    public async Task A_write_without_content_is_not_repeated_when_a_kept_connection_closes_politely()
    {
        // The stock handler repeats such a request up to three times, because it takes the close for an idle one.
        await using var server = new ClosingServer();
        using var first = new HttpRequestMessage(HttpMethod.Delete, server.Address);
        using var second = new HttpRequestMessage(HttpMethod.Delete, server.Address);
        Assert.IsType<Answered>(await bench.SendAsync(first, Purpose.Write));
        Assert.IsType<Lost>(await bench.SendAsync(second, Purpose.Write));
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task A_read_is_repeated_twice_and_then_told()
    {
        bench.Platform.NextRead(Answer.Of(503), Answer.Of(500), Answer.Of(502), Answer.Of(599));
        Assert.Equal(502, Assert.IsType<Answered>(await bench.SendAsync(HttpMethod.Get, "echo", Purpose.Look)).Status);
        Assert.Equal(3, bench.Platform.Calls);
    }

    [Fact]
    public async Task A_read_that_is_asked_to_wait_is_not_repeated()
    {
        bench.Platform.NextRead(Answer.Away(TimeSpan.FromSeconds(1)));
        Assert.Equal(503, Assert.IsType<Answered>(await bench.SendAsync(HttpMethod.Get, "echo", Purpose.Look)).Status);
        Assert.Equal(1, bench.Platform.Calls);
    }

    [Fact]
    public async Task A_question_asked_by_POST_is_not_repeated()
    {
        bench.Platform.NextRead(Answer.Of(500));
        Assert.Equal(500, Assert.IsType<Answered>(await bench.SendAsync(HttpMethod.Post, "question", Purpose.Look)).Status);
        Assert.Equal(1, bench.Platform.Calls);
    }

    [Fact]
    public async Task A_host_that_only_fails_is_left_in_peace_for_a_while()
    {
        bench.Platform.NextRead([.. Enumerable.Repeat(Answer.Of(500), 60)]);
        HttpAnswer last = null!;
        for (var n = 0; n < 20; n++)
        {
            last = await bench.SendAsync(HttpMethod.Get, "echo", Purpose.Look);
        }

        Assert.Equal("circuit-open", Assert.IsType<NotSent>(last).Fault.Code);
        Assert.InRange(bench.Platform.Calls, 20, 40);
        Assert.IsType<Answered>(await bench.SendAsync(HttpMethod.Post, "echo", Purpose.Write));
    }

    [Fact]
    public async Task A_redirect_is_an_answer_and_not_followed()
    {
        bench.Platform.NextRead(Answer.Of(301), Answer.Of(302));
        Assert.Equal(301, Assert.IsType<Answered>(await bench.SendAsync(HttpMethod.Get, "echo", Purpose.Look)).Status);
        Assert.Equal(1, bench.Platform.Calls);
    }

    [Theory]
    [InlineData(Purpose.Write, typeof(ChannelOutcome.Unknown))]
    [InlineData(Purpose.Look, typeof(ChannelOutcome.Unknown))]
    [InlineData(Purpose.Prepare, typeof(ChannelOutcome.Deferred))]
    public async Task A_time_out_after_the_request_left_is_lost(Purpose purpose, Type outcome)
    {
        bench.Platform.Next(Answer.TimeoutBefore);
        var running = bench.SendAsync(HttpMethod.Post, "echo", purpose);
        await bench.Platform.HoldingAsync(Cancellation);
        bench.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(running.IsCompleted);
        bench.Clock.Advance(TimeSpan.FromSeconds(2));
        var lost = Assert.IsType<Lost>(await running);
        Assert.Equal("timeout", lost.Fault.Code);
        Assert.IsType(outcome, lost.Failure(bench.Clock));
    }

    [Theory]
    [InlineData(Purpose.Write, typeof(ChannelOutcome.Deferred))]
    [InlineData(Purpose.Prepare, typeof(ChannelOutcome.Deferred))]
    [InlineData(Purpose.Look, typeof(ChannelOutcome.Unknown))]
    public async Task A_refused_connection_was_not_sent(Purpose purpose, Type outcome)
    {
        await bench.Platform.StopAsync();
        var answer = Assert.IsType<NotSent>(await bench.SendAsync(HttpMethod.Post, "echo", purpose));
        Assert.Equal("connection-refused", answer.Fault.Code);
        Assert.IsType(outcome, answer.Failure(bench.Clock));
    }

    [Fact]
    public async Task A_time_out_before_the_connection_stood_was_not_sent()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}/") { Content = new StringContent("body") };
        var running = bench.SendAsync(request, Purpose.Write);
        using var accepted = await silent.AcceptSocketAsync(Cancellation);
        bench.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal("timeout", Assert.IsType<NotSent>(await running).Fault.Code);
    }

    [Fact]
    public async Task A_failed_handshake_was_not_sent()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://127.0.0.1:{bench.Platform.Address.Port}/echo") { Content = new StringContent("body") };
        Assert.Equal("tls-failed", Assert.IsType<NotSent>(await bench.SendAsync(request, Purpose.Write)).Fault.Code);
    }

    [Theory]
    [InlineData("long", "answer-too-long")]
    [InlineData("cut", "connection-lost")]
    public async Task An_answer_that_cannot_be_read_in_full_is_lost(string path, string code) =>
        Assert.Equal(code, Assert.IsType<Lost>(await bench.SendAsync(HttpMethod.Get, path, Purpose.Look, Bounds.Usual with { AnswerBytes = 4999 })).Fault.Code);

    [Fact]
    public async Task A_fault_names_the_host_and_never_the_path_or_query()
    {
        await bench.Platform.StopAsync();
        var fault = Assert.IsType<NotSent>(await bench.SendAsync(HttpMethod.Get, "echo?access_token=s3cret", Purpose.Look)).Fault;
        Assert.Contains("127.0.0.1", fault.Message.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", fault.Message.Zh + fault.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:9/")]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("http://[::1]:9/")]
    public async Task A_guarded_request_does_not_reach_inside(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("body") };
        var answer = Assert.IsType<NotSent>(await bench.SendAsync(request, Purpose.Write, Bounds.Usual with { Reach = Reach.PublicOnly }));
        Assert.Equal("address-not-public", answer.Fault.Code);
    }
}
