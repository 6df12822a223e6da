namespace Readiness.Core.Yaml.Offsets;

/// <summary>Maps each character of a scalar's value to where it stands in the file.</summary>
internal static class ScalarOffsets
{
    /// <summary>One offset per UTF-16 unit of the value, and one for its end.</summary>
    /// <param name="text">The file up to the scalar's end.</param>
    /// <param name="start">The offset of the scalar's first character.</param>
    public static IReadOnlyList<int> Map(string text, int start, YamlScalarStyle style, string value)
    {
        var offsets = style is YamlScalarStyle.Literal or YamlScalarStyle.Folded
            ? new BlockOffsets(text, start, value).Map()
            : new FlowOffsets(text, start, style).Map();

        // Should a rare escape be understood differently here than by the parser, the caret points to the scalar instead of astray.
        return offsets.Count == value.Length + 1 ? offsets : [.. Enumerable.Repeat(start, value.Length + 1)];
    }
}
