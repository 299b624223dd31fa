using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Syndication.Ledger.Tests.Samples;

/// <summary>Makes values with every member filled, by reflection, so that no new event or member can be forgotten.</summary>
public static class Filled
{
    private static readonly Dictionary<Type, object> Known = new()
    {
        [typeof(string)] = "第一行 “引号” \n<&> 👩‍🚒", [typeof(int)] = 7, [typeof(long)] = 4_000_000_007L, [typeof(bool)] = true,
        [typeof(DateTimeOffset)] = new DateTimeOffset(2026, 11, 23, 2, 0, 0, TimeSpan.Zero).AddTicks(1_234_567),
        [typeof(TimeSpan)] = TimeSpan.FromTicks(12_345_678_901), [typeof(DateOnly)] = new DateOnly(2026, 11, 23),
        [typeof(Uri)] = new Uri("https://portal.example/a/1?b=%E7%A7%A6"), [typeof(OutletId)] = new OutletId("portal-qinchuan"),
        [typeof(DisclosureId)] = DisclosureId.Parse("0198f0c4-0000-7000-8000-000000000001"), [typeof(Fingerprint)] = Fingerprint.Of("x"),
        [typeof(JsonElement)] = JsonSerializer.SerializeToElement(new { a = 1 }),
    };

    /// <summary>Every concrete form of a closed type.</summary>
    public static IEnumerable<object> All(Type type)
    {
        var forms = type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(a => a.DerivedType).ToList();
        return forms.Count > 0 ? forms.SelectMany(All) : Variants(type);
    }

    public static object One(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return Known.GetValueOrDefault(type)
            ?? (type.IsEnum ? Enum.GetValues(type).Cast<object>().Last() : IsList(type) ? List(type) : All(type).First());
    }

    // One for each form of a closed member, such as each outcome of an ended attempt.
    private static IEnumerable<object> Variants(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
        var choices = constructor.GetParameters().Select(p => p.ParameterType.IsAbstract && !IsList(p.ParameterType) ? All(p.ParameterType).ToList() : [One(p.ParameterType)]).ToList();
        var count = choices.Count == 0 ? 1 : choices.Max(c => c.Count);
        return Enumerable.Range(0, count).Select(i => Fill(constructor.Invoke([.. choices.Select(c => c[i % c.Count])])));
    }

    private static object Fill(object made)
    {
        var parameters = made.GetType().GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.Name).ToHashSet();
        foreach (var property in made.GetType().GetProperties().Where(p => p.CanWrite && !parameters.Contains(p.Name)))
        {
            property.SetValue(made, One(property.PropertyType));
        }

        return made;
    }

    private static bool IsList(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));

    private static Array List(Type type)
    {
        var element = type.GetGenericArguments()[0];
        var list = Array.CreateInstance(element, 1);
        list.SetValue(One(element), 0);
        return list;
    }
}
