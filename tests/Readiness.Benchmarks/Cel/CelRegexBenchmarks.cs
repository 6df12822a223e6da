using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Readiness.Expressions;

namespace Readiness.Benchmarks.Cel;

/// <summary>A constant pattern, a nested quantifier and a conditional.</summary>
public partial class CelRegexBenchmarks
{
    private static readonly (string, CelType)[] TypedVariables = [("service", Service.Shape), ("zone", CelType.String)];
    private static readonly (string, CelType)[] DictionaryVariables = [("service", Facts.Record), ("zone", CelType.String)];

    private readonly CelProgram _typed = Facts.Compile(Expressions.Regex, TypedVariables);
    private readonly CelProgram _dictionary = Facts.Compile(Expressions.Regex, DictionaryVariables);
    private readonly CelValue[] _typedFacts = [CelValue.FromStruct(Facts.Service), CelValue.FromString(Facts.Zone)];
    private readonly CelValue[] _dictionaryFacts = [Facts.Map(Facts.Service), CelValue.FromString(Facts.Zone)];
    private readonly Service _service = Facts.Service;
    private readonly Dictionary<string, object> _entries = new()
    {
        ["name"] = Facts.Service.Name,
        ["zones"] = Facts.Service.Zones,
        ["tier"] = Facts.Service.Tier,
    };

    [Benchmark(Baseline = true)]
    public bool DirectOnTyped() => Decide(_service.Name, _service.Zones, _service.Tier);

    [Benchmark]
    public bool DirectOnDictionary() => Decide((string)_entries["name"], (IReadOnlyList<string>)_entries["zones"], (long)_entries["tier"]);

    [Benchmark]
    public bool CelOnTyped() => _typed.Evaluate(_typedFacts).IsTrue;

    [Benchmark]
    public bool CelOnDictionary() => _dictionary.Evaluate(_dictionaryFacts).IsTrue;

    private static bool Decide(string name, IReadOnlyList<string> zones, long tier) =>
        Production().IsMatch(name) && Holds(zones, Facts.Zone) && (tier > 2 || zones.Count > 1);

    private static bool Holds(IReadOnlyList<string> zones, string wanted)
    {
        for (var i = 0; i < zones.Count; i++)
        {
            if (zones[i] == wanted) return true;
        }

        return false;
    }

    [GeneratedRegex("^[a-z0-9-]+[.]prod\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Production();
}
