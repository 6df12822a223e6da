using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Core.Rules.Reading;

/// <summary>Reads a rule's id: fit to be one, and equal to the file's name.</summary>
internal static class RuleIdReader
{
    public static string? Read(MappingReader file, SourceText source, DiagnosticBag diagnostics)
    {
        if (file.Required("id") is not { } node || node.AsText(file.Name("id"), diagnostics) is not { } id) return null;
        if (RuleId.Mistake(id) is { } mistake)
        {
            diagnostics.Error(node.Span, mistake.Message, mistake.Hint);
            return null;
        }

        var fileName = Path.GetFileNameWithoutExtension(source.Name);
        if (fileName != id)
            diagnostics.Error(node.Span, $"the id '{id}' is not the file's name '{fileName}'", $"rename the file to {id}.yaml");
        return id;
    }
}
