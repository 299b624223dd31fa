using System.Text.Json;
using Syndication.Host.Tests.Api.Bench;

namespace Syndication.Host.Tests.Api;

public sealed class ReferenceTests(ApiBench bench) : IClassFixture<ApiBench>
{
    [Fact]
    public async Task Every_operation_has_a_summary_and_every_change_names_its_headers()
    {
        var document = await ReadAsync();
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                Assert.True(operation.Value.TryGetProperty("summary", out _), $"{operation.Name} {path.Name} has no summary");
                var headers = operation.Value.TryGetProperty("parameters", out var p) ? p.EnumerateArray().Select(h => h.GetProperty("name").GetString()).ToList() : [];
                Assert.True(operation.Name != "post" || headers.Contains("Idempotency-Key"), path.Name);
                Assert.True(operation.Name != "put" || headers.Contains("If-Match"), path.Name);
            }
        }
    }

    [Fact]
    public async Task Submitting_names_if_match() =>
        Assert.Contains("If-Match", (await ReadAsync()).GetProperty("paths").GetProperty("/api/v1/disclosures/{id}/submit").GetRawText());

    [Fact]
    public async Task The_reference_page_is_there_without_signing_in()
    {
        var page = await bench.As(null).GetStringAsync(new Uri(bench.Address, "/api"), TestContext.Current.CancellationToken);
        Assert.Contains("api/v1/openapi.json", page);
        Assert.DoesNotContain("https://cdn", page);
    }

    private async Task<JsonElement> ReadAsync() =>
        JsonDocument.Parse(await bench.As(null).GetStringAsync(new Uri(bench.Address, "/api/v1/openapi.json"), TestContext.Current.CancellationToken)).RootElement;
}
