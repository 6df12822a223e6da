using System.Globalization;
using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;
using Readiness.Expressions;

namespace Readiness.Core.Rules.Testing;

/// <summary>Builds values of a checked type from YAML. The plain words <c>unknown</c> and <c>absent</c> stand for the other two states of a fact; <c>{ incomplete: [...] }</c> for a list whose rest could not be read.</summary>
internal sealed class SampleValues(SampleReader samples, DiagnosticBag diagnostics)
{
    private const string SampleKey = "sample";
    private const string IncompleteKey = "incomplete";

    /// <summary>A record: the named sample, if any, with the other keys laid over it.</summary>
    public CelValue Record(StructType type, YamlMapping given)
    {
        if (given.Find(SampleKey) is not { } entry || type.SlotOf(SampleKey) >= 0) return Overlay(type, null, given);
        if (entry.Value.AsText("the sample's name", diagnostics) is not { } name) return CelValue.Null;
        if (samples.Find(name) is { } sample) return Overlay(type, sample, given);
        diagnostics.Error(entry.Value.Span, $"there is no sample '{name}'", DidYouMean.Hint(name, samples.Names, "samples"));
        return CelValue.Null;
    }

    private CelValue Overlay(StructType type, YamlMapping? below, YamlMapping above)
    {
        var values = new CelValue[type.Fields.Count];
        for (var slot = 0; slot < values.Length; slot++)
            values[slot] = CelValue.Unknown(new UnknownFact($"{type.Name}.{type.Fields[slot].Name}", "NotRequested", "the test does not give it"));
        foreach (var entry in (below?.Entries ?? []).Concat(above.Entries.Where(entry => entry.Name != SampleKey)))
            Set(type, values, entry);
        return CelValue.FromStruct(new SampleStruct(type, values));
    }

    private void Set(StructType type, CelValue[] values, YamlEntry entry)
    {
        var slot = type.SlotOf(entry.Name);
        if (slot < 0)
            diagnostics.Error(entry.Key.Span, $"{type.Name} has no fact '{entry.Name}'", DidYouMean.Hint(entry.Name, type.Fields.Select(field => field.Name), "facts"));
        else
            values[slot] = Leaf(type.Fields[slot].Type, $"{type.Name}.{entry.Name}", entry.Value);
    }

    /// <summary>A value of any type of the fact schema.</summary>
    public CelValue Leaf(CelType type, string name, YamlNode node) => node switch
    {
        YamlScalar { Style: YamlScalarStyle.Plain, Value: "unknown" } => CelValue.Unknown(Rest(name)),
        YamlScalar { Style: YamlScalarStyle.Plain, Value: "absent" } => CelValue.Absent,
        YamlMapping mapping when type is StructType record => Record(record, mapping),
        YamlMapping { Entries: [{ Name: IncompleteKey, Value: YamlSequence read }] } when type.Kind == CelTypeKind.List =>
            CelValue.FromList(new SampleList(Items(type, name, read), Rest(name))),
        YamlSequence sequence when type.Kind == CelTypeKind.List => CelValue.FromList(Items(type, name, sequence)),
        YamlMapping mapping when type.Kind == CelTypeKind.Map => Map(type, name, mapping),
        YamlScalar scalar when Scalar(type, scalar.Value) is { } value => value,
        _ => Wrong(type, name, node),
    };

    private static UnknownFact Rest(string name) => new(name, "AccessDenied", "the test says that it was not collected");

    private List<CelValue> Items(CelType type, string name, YamlSequence sequence) => [.. sequence.Items.Select(item => Leaf(type.Parameters[0], name, item))];

    private CelValue Map(CelType type, string name, YamlMapping mapping)
    {
        var map = new CelMap(mapping.Entries.Count);
        foreach (var entry in mapping.Entries) map.TryAdd(CelValue.FromString(entry.Name), Leaf(type.Parameters[1], name, entry.Value));
        return CelValue.FromMap(map);
    }

    private static CelValue? Scalar(CelType type, string text) => type.Kind switch
    {
        CelTypeKind.String => CelValue.FromString(text),
        CelTypeKind.Bool when bool.TryParse(text, out var flag) => CelValue.FromBool(flag),
        CelTypeKind.Int when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => CelValue.FromInt(number),
        CelTypeKind.Double when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => CelValue.FromDouble(number),
        CelTypeKind.Duration when DurationText.TryParse(text, out var duration, out _) => CelValue.FromDuration(duration),
        CelTypeKind.Timestamp when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) => CelValue.FromTimestamp(time),
        _ => null,
    };

    private CelValue Wrong(CelType type, string name, YamlNode node)
    {
        diagnostics.Error(node.Span, $"{name} is a {type}, and this is not one");
        return CelValue.Null;
    }
}
