using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Syndication.Host.Demo;
using Syndication.Ledger;

namespace Syndication.Host.Composition;

/// <summary>Starts the host and says in one sentence why, when it cannot.</summary>
public static class HostProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        var arguments = HostArguments.Parse(args);
        try
        {
            await using var app = SyndicationHost.Build(arguments);
            await app.Services.GetRequiredService<LedgerSchema>().EnsureAsync(default);
            return arguments.Demo ? await app.Services.GetRequiredService<DemoRun>().RunAsync(app) : await ServeAsync(app);
        }
        catch (LedgerException e)
        {
            return Refuse(e.Words);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException or SocketException)
        {
            return Refuse(new(
                $"{arguments.Urls} 已被占用。请停止占用它的程序，或用 --urls http://127.0.0.1:5081 换一个端口。",
                $"{arguments.Urls} is in use. Stop the program that uses it, or choose another port with --urls http://127.0.0.1:5081."));
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            return Refuse(new($"数据文件夹 {arguments.Data} 无法使用：{e.Message}", $"The data folder {arguments.Data} cannot be used: {e.Message}"));
        }
    }

    private static async Task<int> ServeAsync(WebApplication app)
    {
        await app.StartAsync();
        await app.Services.GetRequiredService<FirstRun>().AnnounceAsync(app.Urls.First());
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static int Refuse(Words sentence)
    {
        Console.Error.WriteLine(sentence.Zh);
        Console.Error.WriteLine(sentence.En);
        return 1;
    }
}
