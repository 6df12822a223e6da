using Readiness.Core.Diagnostics;

namespace Readiness.Core.Yaml;

/// <summary>Reads the keys of one mapping. What is asked for is known; <see cref="Finish"/> reports every other key.</summary>
/// <param name="what">What the mapping describes, for messages: <c>component 'orders'</c>, <c>the plan</c>.</param>
/// <param name="at">Where a missing key is reported: the name of the thing, if it has one.</param>
public sealed class MappingReader(YamlMapping mapping, string what, DiagnosticBag diagnostics, SourceSpan? at = null)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public YamlMapping Mapping { get; } = mapping;

    /// <summary>Where the thing itself is reported.</summary>
    public SourceSpan Span { get; } = at ?? mapping.Span;

    /// <summary>The value of a key that may be left out.</summary>
    public YamlNode? Optional(string key)
    {
        _known.Add(key);
        if (Mapping.Find(key) is not { } entry) return null;
        if (entry.Value is not YamlScalar { IsNull: true }) return entry.Value;
        diagnostics.Error(entry.Key.Span, $"{Name(key)} has no value", "give it one, or remove the key");
        return null;
    }

    /// <summary>The value of a key that must be there.</summary>
    public YamlNode? Required(string key)
    {
        if (Mapping.Find(key) is null) diagnostics.Error(Span, $"{what} has no '{key}'", $"add {key}:");
        return Optional(key);
    }

    public string? Text(string key) => Optional(key)?.AsText(Name(key), diagnostics);

    public string? RequiredText(string key) => Required(key)?.AsText(Name(key), diagnostics);

    public bool? Flag(string key) => Optional(key)?.AsFlag(Name(key), diagnostics);

    public long? Integer(string key) => Optional(key)?.AsInteger(Name(key), diagnostics);

    public TimeSpan? Duration(string key) => Optional(key)?.AsDuration(Name(key), diagnostics);

    public YamlMapping? Submapping(string key) => Optional(key)?.AsMapping(Name(key), diagnostics);

    public YamlMapping? RequiredSubmapping(string key) => Required(key)?.AsMapping(Name(key), diagnostics);

    public YamlSequence? Sequence(string key) => Optional(key)?.AsSequence(Name(key), diagnostics);

    public YamlSequence? RequiredSequence(string key) => Required(key)?.AsSequence(Name(key), diagnostics);

    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> choices)
        where T : struct => Optional(key)?.AsChoice(Name(key), choices, diagnostics);

    public T? RequiredChoice<T>(string key, IReadOnlyDictionary<string, T> choices)
        where T : struct => Required(key)?.AsChoice(Name(key), choices, diagnostics);

    /// <summary>A list of texts; one text counts as a list of one; empty when the key is left out.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        [.. (Optional(key)?.AsItems() ?? []).Select(item => item.AsText($"an item of {Name(key)}", diagnostics)).OfType<string>()];

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Finish()
    {
        foreach (var entry in Mapping.Entries.Where(entry => !_known.Contains(entry.Name)))
            diagnostics.Error(entry.Key.Span, $"unknown key '{entry.Name}' in {what}", Hint(entry.Name));
    }

    /// <summary>How messages name a key of this mapping.</summary>
    public string Name(string key) => $"'{key}' in {what}";

    private string Hint(string key) => key == "<<" ? "merge keys are not supported: write the keys out" : DidYouMean.Hint(key, _known, "keys");
}
