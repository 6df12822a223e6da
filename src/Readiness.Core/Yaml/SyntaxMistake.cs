using Readiness.Core.Diagnostics;

namespace Readiness.Core.Yaml;

/// <summary>Says in plain words what is wrong where the parser gave up.</summary>
internal static class SyntaxMistake
{
    /// <param name="start">Offset where the parser was.</param>
    /// <param name="end">Offset of what it stumbled over.</param>
    /// <param name="message">The parser's own words.</param>
    /// <param name="unclosed">Offset of the innermost <c>[</c> or <c>{</c> that is still open.</param>
    public static Diagnostic Describe(SourceText source, int start, int end, string message, int? unclosed)
    {
        if (TabIndentation.FindNear(source, start, end) is { } tab) return TabIndentation.Mistake(tab);
        if (unclosed is { } bracket && end >= source.Text.TrimEnd().Length)
            return Diagnostic.Error(source.SpanAt(bracket), $"this '{source.Text[bracket]}' is never closed", $"add the matching '{(source.Text[bracket] == '[' ? ']' : '}')}'");

        var first = source.Text.ElementAtOrDefault(start);
        if (first is '@' or '`' or '%')
            return Diagnostic.Error(source.SpanAt(start), $"a value cannot begin with '{first}'", "put it in quotes");
        if (first is '"' or '\'' && message.Contains("end of stream", StringComparison.Ordinal))
            return Diagnostic.Error(source.SpanAt(start), "this quoted text is never closed", $"add the closing {first}");
        if (first is '"' && message.Contains("escape", StringComparison.Ordinal))
            return Diagnostic.Error(source.SpanAt(start), "this text holds an escape that YAML does not know", "write \\\\ for a backslash, or use single quotes");
        if (first == ':' || message.Contains("invalid mapping", StringComparison.Ordinal))
            return Diagnostic.Error(source.SpanAt(start), "a second ': ' in one value, or a line that is indented too far", "put a value that holds ': ' in quotes, and align keys with their siblings");

        return Diagnostic.Error(source.SpanAt(start), $"not valid YAML: {Plain(message)}", "check the indentation, quotes and brackets here and just above");
    }

    private static string Plain(string message) => message.Length == 0 ? "it cannot be parsed" : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');
}
