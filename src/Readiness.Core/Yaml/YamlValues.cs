using System.Globalization;
using Readiness.Core.Diagnostics;

namespace Readiness.Core.Yaml;

/// <summary>Reads a node as a value of a type; a null answer has been explained in the diagnostics.</summary>
public static class YamlValues
{
    /// <param name="name">What the node is, for messages: <c>'url' in component 'orders'</c>.</param>
    public static string? AsText(this YamlNode node, string name, DiagnosticBag diagnostics)
    {
        if (node is YamlScalar { IsNull: false } scalar) return scalar.Value;
        diagnostics.Error(node.Span, $"{name} must be text, not {node.Noun}");
        return null;
    }

    public static bool? AsFlag(this YamlNode node, string name, DiagnosticBag diagnostics)
    {
        if (node is YamlScalar { Style: YamlScalarStyle.Plain, Value: "true" or "false" } scalar) return scalar.Value == "true";
        diagnostics.Error(node.Span, $"{name} must be true or false{Found(node)}");
        return null;
    }

    public static long? AsInteger(this YamlNode node, string name, DiagnosticBag diagnostics)
    {
        if (node is YamlScalar scalar && long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        diagnostics.Error(node.Span, $"{name} must be a whole number{Found(node)}");
        return null;
    }

    public static TimeSpan? AsDuration(this YamlNode node, string name, DiagnosticBag diagnostics)
    {
        if (node is not YamlScalar { IsNull: false } scalar)
        {
            diagnostics.Error(node.Span, $"{name} must be a duration, not {node.Noun}", "write 15s, 10m, 1h30m or 7d");
            return null;
        }

        if (DurationText.TryParse(scalar.Value, out var duration, out var problem)) return duration;
        diagnostics.Error(node.Span, $"{name}: {problem}");
        return null;
    }

    public static YamlMapping? AsMapping(this YamlNode node, string name, DiagnosticBag diagnostics)
    {
        if (node is YamlMapping mapping) return mapping;
        diagnostics.Error(node.Span, $"{name} must be a mapping of keys to values, not {node.Noun}");
        return null;
    }

    public static YamlSequence? AsSequence(this YamlNode node, string name, DiagnosticBag diagnostics)
    {
        if (node is YamlSequence sequence) return sequence;
        diagnostics.Error(node.Span, $"{name} must be a list, not {node.Noun}", "write each item after '- ', or all of them in [ ]");
        return null;
    }

    /// <summary>The value that a word stands for.</summary>
    public static T? AsChoice<T>(this YamlNode node, string name, IReadOnlyDictionary<string, T> choices, DiagnosticBag diagnostics)
        where T : struct
    {
        if (node.AsText(name, diagnostics) is not { } word) return null;
        if (choices.TryGetValue(word, out var value)) return value;
        diagnostics.Error(node.Span, $"{name} cannot be '{word}'", DidYouMean.Hint(word, choices.Keys, "values"));
        return null;
    }

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    public static IReadOnlyList<YamlNode> AsItems(this YamlNode node) => node is YamlSequence sequence ? sequence.Items : [node];

    private static string Found(YamlNode node) => node is YamlScalar { IsNull: false } scalar ? $", not '{scalar.Value}'" : $", not {node.Noun}";
}
