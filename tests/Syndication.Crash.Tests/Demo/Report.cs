using System.Text.Json;

namespace Syndication.Crash.Tests.Demo;

internal sealed record Report(IReadOnlyList<ReportedDisclosure> Disclosures, ReportedTotals Totals)
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    public IReadOnlyList<string> Astray => [.. Disclosures.SelectMany(d => d.Deliveries).Where(d => d.Status != d.Expected).Select(d => $"{d.Id}: {d.Status}, expected {d.Expected}")];

    public static Report Read(string file) => JsonSerializer.Deserialize<Report>(File.ReadAllBytes(file), Reading)!;
}

internal sealed record ReportedDisclosure(string Title, IReadOnlyList<ReportedDelivery> Deliveries);

internal sealed record ReportedDelivery(string Id, string Outlet, string Channel, string Status, string Expected);

internal sealed record ReportedTotals(int Disclosures, int Deliveries, int Verified, int Withdrawn, int Early, int Lost, int Twice);
