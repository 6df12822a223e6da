using System.Collections.Frozen;
using Readiness.Expressions.Network;
using Readiness.Expressions.Time;

namespace Readiness.Expressions.Functions;

/// <summary>Every family of functions; a test sees to it that none is missing.</summary>
internal static class StandardLibrary
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        .. ArithmeticOperators.All,
        .. Relations.All,
        .. Indexing.All,
        .. Size.All,
        .. Substrings.All,
        .. Matches.All,
        .. NumberConversions.All,
        .. TextConversions.All,
        .. TimeConversions.All,
        .. TypeConversions.All,
        .. TimestampAccessors.All,
        .. CharacterPositions.All,
        .. TextChanges.All,
        .. SplitAndJoin.All,
        .. Format.All,
        .. Extremes.All,
        .. Rounding.All,
        .. BitOperations.All,
        .. ListParts.All,
        .. ListShapes.All,
        .. Sort.All,
        .. Sets.All,
        .. Base64.All,
        .. Optionals.All,
        .. NetworkFunctions.All,
        .. Times.All,
        .. Sum.All,
        .. MinMax.All,
    ];

    /// <summary>A function that several families contribute to has all of their overloads.</summary>
    public static FrozenDictionary<string, CelFunction> ByName { get; } = Merge();

    /// <summary>What stands before the first dot of the names that have one.</summary>
    public static FrozenSet<string> Namespaces { get; } =
        ByName.Keys.Where(name => name.IndexOf('.', StringComparison.Ordinal) > 0).Select(name => name[..name.IndexOf('.', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, CelFunction> Merge()
    {
        var merged = new Dictionary<string, CelFunction>(StringComparer.Ordinal);
        foreach (var function in All)
        {
            merged[function.Name] = merged.TryGetValue(function.Name, out var other)
                ? other with { Overloads = [.. other.Overloads, .. function.Overloads], Examples = [.. other.Examples, .. function.Examples] }
                : function;
        }

        return merged.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
