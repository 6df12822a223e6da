using System.Buffers;
using System.Globalization;
using Readiness.Core.Diagnostics;

namespace Readiness.Core.Yaml;

/// <summary>Reads a YAML file into a tree with positions. Every mistake becomes a diagnostic; nothing is thrown.</summary>
public static class YamlReader
{
    // The parser takes U+0000 for the end of the file and would leave the rest unread without a word.
    private static readonly SearchValues<char> NotText = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(code => (char)code).Except(['\t', '\n', '\r']), '\x7f', '\ufffe', '\uffff']);

    public static YamlDocument Read(SourceText source, DiagnosticBag diagnostics, YamlLimits? limits = null)
    {
        limits ??= YamlLimits.Default;
        if (source.Text.Length > limits.Characters)
        {
            diagnostics.Error(source.SpanAt(0), string.Create(CultureInfo.InvariantCulture, $"the file is longer than {limits.Characters:N0} characters, the most that is read"));
            return new YamlDocument(source, null);
        }

        var junk = source.Text.AsSpan().IndexOfAny(NotText);
        if (junk >= 0)
        {
            diagnostics.Error(source.SpanAt(junk), $"this is not a text file: it holds the control character U+{(int)source.Text[junk]:X4}");
            return new YamlDocument(source, null);
        }

        return new YamlDocument(source, new YamlTreeBuilder(source, diagnostics, limits).Build());
    }
}
