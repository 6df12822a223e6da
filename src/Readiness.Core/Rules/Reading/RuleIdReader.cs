using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Core.Rules.Reading;

/// <summary>Reads a rule's id: the name of the bad state, kebab-case, equal to the file's name.</summary>
internal static class RuleIdReader
{
    // An id names what is wrong, so that "allow <id>" and "<id> failed" read right; these name an order or a doubt.
    private static readonly string[] BannedStarts = ["check-", "ensure-", "use-", "avoid-", "should-", "must-", "do-not-", "no-", "verify-"];

    public static string? Read(MappingReader file, SourceText source, DiagnosticBag diagnostics)
    {
        if (file.Required("id") is not { } node || node.AsText(file.Name("id"), diagnostics) is not { } id) return null;
        if (!IsKebabCase(id))
        {
            diagnostics.Error(node.Span, $"the id '{id}' is not in kebab-case", "write small letters, digits and single hyphens: signal-watches-nothing");
            return null;
        }

        if (BannedStarts.FirstOrDefault(start => id.StartsWith(start, StringComparison.Ordinal)) is { } banned)
            diagnostics.Error(node.Span, $"the id '{id}' begins with '{banned}'", "name the bad state: signal-watches-nothing");
        var fileName = Path.GetFileNameWithoutExtension(source.Name);
        if (fileName != id)
            diagnostics.Error(node.Span, $"the id '{id}' is not the file's name '{fileName}'", $"rename the file to {id}.yaml");
        return id;
    }

    private static bool IsKebabCase(string id) =>
        id.Length is > 0 and <= 80
        && id.All(character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && char.IsAsciiLetter(id[0]) && !id.EndsWith('-') && !id.Contains("--", StringComparison.Ordinal);
}
