using System.Diagnostics;
using System.Reflection;

namespace Syndication.Conformance;

/// <summary>Finds calls that read time from anywhere but the given clock, in the compiled code.</summary>
internal static class WallClock
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly HashSet<MethodBase> Forbidden =
    [
        .. new[] { typeof(DateTime), typeof(DateTimeOffset) }.SelectMany(t => new[] { "Now", "UtcNow", "Today" }.Select(t.GetProperty)).OfType<PropertyInfo>().Select(p => p.GetMethod!),
        typeof(TimeProvider).GetProperty(nameof(TimeProvider.System))!.GetMethod!,
        typeof(Environment).GetProperty(nameof(Environment.TickCount))!.GetMethod!,
        typeof(Environment).GetProperty(nameof(Environment.TickCount64))!.GetMethod!,
        typeof(Stopwatch).GetMethod(nameof(Stopwatch.StartNew))!,
        typeof(Stopwatch).GetMethod(nameof(Stopwatch.GetTimestamp))!,
    ];

    /// <summary>The places where a channel (its whole assembly, or its own types when it lives among tests) reads another clock.</summary>
    public static IReadOnlyList<string> ReadersIn(Type channel)
    {
        var types = channel.Assembly.GetReferencedAssemblies().Any(a => a.Name!.StartsWith("xunit", StringComparison.Ordinal)) ? Own(channel) : channel.Assembly.GetTypes();
        return [.. types.SelectMany(t => t.GetMembers(Everything)).OfType<MethodBase>().Where(Reads).Select(m => $"{m.DeclaringType}.{m.Name}")];
    }

    private static IEnumerable<Type> Own(Type type) => [type, .. type.GetNestedTypes(Everything).SelectMany(Own)];

    private static bool Reads(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at + 4 < il.Length; at++)
        {
            // call and callvirt with the token of the called method behind it.
            if (il[at] is 0x28 or 0x6F && Called(method, BitConverter.ToInt32(il, at + 1)) is { } called && Forbidden.Contains(called))
            {
                return true;
            }
        }

        return false;
    }

    private static MethodBase? Called(MethodBase from, int token)
    {
        // Only references to members of other assemblies matter; other tokens may not be method tokens at all.
        if (token >>> 24 != 0x0A)
        {
            return null;
        }

        try
        {
            return from.Module.ResolveMember(token, from.DeclaringType?.GetGenericArguments(), from.IsGenericMethod ? from.GetGenericArguments() : null) as MethodBase;
        }
        catch (Exception e) when (e is ArgumentException or BadImageFormatException or TypeLoadException or FileNotFoundException)
        {
            return null;
        }
    }
}
