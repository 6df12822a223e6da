using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Readiness.Collectors.Prometheus;

namespace Readiness.Collectors.Alertmanager;

/// <summary>Reads matchers: as the configuration writes them (<c>alertname="X"</c>, several between commas, with or without braces), and as the API gives them.</summary>
internal static class MatcherReader
{
    private static readonly string[] Operators = ["=~", "!~", "!=", "="];

    /// <summary>All matchers of a text; false when any of it is not understood, since half a condition would match too much.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out IReadOnlyList<AlertmanagerMatcher>? matchers)
    {
        var read = new List<AlertmanagerMatcher>();
        matchers = null;
        var rest = text.AsSpan().Trim();
        if (rest.Length > 1 && rest[0] == '{' && rest[^1] == '}') rest = rest[1..^1].Trim();
        while (rest.Length > 0)
        {
            if (!TryTerm(ref rest, isName: true, out var label) || !TryOperator(ref rest, out var comparison) || !TryTerm(ref rest, isName: false, out var value)) return false;
            read.Add(new AlertmanagerMatcher { Label = label, Operator = comparison, Value = value });
            if (rest.Length == 0) break;
            if (rest[0] != ',') return false;
            rest = rest[1..].TrimStart();
        }

        matchers = read;
        return true;
    }

    /// <summary>A matcher of the API.</summary>
    public static AlertmanagerMatcher Of(JsonElement json) => new()
    {
        Label = json.Text("name") ?? "",
        Operator = (json.Flag("isEqual") ?? true, json.Flag("isRegex") ?? false) switch { (true, false) => "=", (false, false) => "!=", (true, true) => "=~", _ => "!~" },
        Value = json.Text("value") ?? "",
    };

    private static bool TryOperator(ref ReadOnlySpan<char> rest, [NotNullWhen(true)] out string? comparison)
    {
        comparison = null;
        foreach (var one in Operators)
        {
            if (!rest.StartsWith(one)) continue;
            comparison = one;
            rest = rest[one.Length..].TrimStart();
            return true;
        }

        return false;
    }

    private static bool TryTerm(ref ReadOnlySpan<char> rest, bool isName, [NotNullWhen(true)] out string? term)
    {
        if (rest.Length > 0 && rest[0] == '"') return TryQuoted(ref rest, out term);
        var end = isName ? rest.IndexOfAny("=!,") : rest.IndexOf(',');
        if (end < 0) end = isName ? 0 : rest.Length;
        term = rest[..end].Trim().ToString();
        rest = rest[end..].TrimStart();
        // An empty value may be left out, a name may not.
        return !isName || term.Length > 0;
    }

    private static bool TryQuoted(ref ReadOnlySpan<char> rest, [NotNullWhen(true)] out string? term)
    {
        var text = new StringBuilder();
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                term = text.ToString();
                rest = rest[(i + 1)..].TrimStart();
                return true;
            }

            if (rest[i] != '\\' || i + 1 >= rest.Length)
            {
                text.Append(rest[i]);
                continue;
            }

            // Only these three are escapes; another backslash stands for itself, as patterns need it.
            i++;
            _ = rest[i] switch
            {
                'n' => text.Append('\n'),
                '"' or '\\' => text.Append(rest[i]),
                _ => text.Append('\\').Append(rest[i]),
            };
        }

        term = null;
        return false;
    }
}
