using Syndication.Crash.Tests.Child;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Syndication.Crash.Tests;

/// <summary>Runs the tests, or the child that they kill.</summary>
public static class Entry
{
    public static Task<int> Main(string[] args) => args switch
    {
        ["child", ..] => CrashChild.RunAsync(args[1..]),
        _ when args.Any(a => a is "--server" or "--internal-msbuild-node") => TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => ConsoleRunner.Run(args),
    };
}
