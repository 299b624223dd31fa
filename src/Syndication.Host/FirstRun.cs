using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Syndication.Grains.Disclosures;
using Syndication.Grains.Ports;

namespace Syndication.Host;

/// <summary>An installation without people prints one link; whoever opens it first becomes the administrator and gets a token, once.</summary>
public sealed class FirstRun(IRegistry registry) : IDisposable
{
    private readonly SemaphoreSlim once = new(1);
    private string? code;

    public async Task AnnounceAsync(string address)
    {
        if ((await registry.PeopleAsync(default)).Count == 0)
        {
            code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            Console.WriteLine($"首次运行：请打开 / first run, open once: {address}/first-run?code={code}");
        }
    }

    public IResult Show(string? given) => Matches(given)
        ? Results.Content(
            $"""
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>首次运行</title><body style="font:18px sans-serif;max-width:36em;margin:4em auto">
            <h1>首次运行 / First run</h1><form method="post" action="/first-run?code={code}">
            <p><label>机关全称 Organisation<br><input name="organisation" required maxlength="60"></label></p>
            <p><label>统一代码（10位） Code<br><input name="organisationCode" required pattern="[0-9]{"{10}"}"></label></p>
            <p><label>管理员姓名 Administrator<br><input name="name" required maxlength="40"></label></p><p><button>创建 / Create</button></p></form>
            """, "text/html; charset=utf-8")
        : Results.NotFound();

    public async Task<IResult> CreateAsync(string? given, string organisation, string organisationCode, string name, CancellationToken cancellation)
    {
        await once.WaitAsync(cancellation);
        try
        {
            if (!Matches(given) || organisation.Length is 0 or > 60 || name.Length is 0 or > 40 || organisationCode is not { Length: 10 } || !organisationCode.All(char.IsAsciiDigit))
            {
                return Results.NotFound();
            }

            var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
            await registry.SaveAsync(new Organisation("main", new(organisation, organisation), organisation, "city", organisationCode, null), cancellation);
            await registry.SaveAsync(new Person("administrator", new(name, name), "main", [Role.Administrator], Fingerprint.Of(token)), cancellation);
            code = null;
            return Results.Text($"管理员令牌（只显示这一次）/ administrator's token, shown once:\n{token}\n");
        }
        finally
        {
            once.Release();
        }
    }

    public void Dispose() => once.Dispose();

    private bool Matches(string? given) => code is { } expected && given is not null
        && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(given), System.Text.Encoding.ASCII.GetBytes(expected));
}

internal static class FirstRunEndpoints
{
    public static void MapFirstRun(this WebApplication app)
    {
        app.MapGet("/first-run", (string? code, FirstRun first) => first.Show(code));
        app.MapPost("/first-run", (string? code, [FromForm] string organisation, [FromForm] string organisationCode, [FromForm] string name, FirstRun first, CancellationToken cancellation) =>
            first.CreateAsync(code, organisation, organisationCode, name, cancellation)).DisableAntiforgery();
    }
}
