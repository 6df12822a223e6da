using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;
using Readiness.Expressions;

namespace Readiness.Core.Rules.Reading;

/// <summary>Reads <c>each: target in signal.targets</c>.</summary>
internal static class RuleItemsReader
{
    private const string Separator = " in ";

    public static (RuleItems? Items, CelType? ElementType) Read(MappingReader file, CelEnvironment environment, DiagnosticBag diagnostics)
    {
        if (file.Optional("each") is not { } node || node.AsText(file.Name("each"), diagnostics) is not { } text) return default;
        var split = text.IndexOf(Separator, StringComparison.Ordinal);
        var variable = split < 0 ? "" : text[..split].Trim();
        if (variable.Length == 0 || !variable.All(char.IsAsciiLetterOrDigit) || !char.IsAsciiLetter(variable[0]))
        {
            diagnostics.Error(node.Span, $"'{text}' does not say what to call each item of which list", "write each: target in signal.targets");
            return default;
        }

        var start = split + Separator.Length;
        var list = new ExpressionCompiler(environment, diagnostics).Compile((YamlScalar)node, start, text[start..], null);
        if (list is null) return default;
        if (list.Program.ResultType is { Kind: CelTypeKind.List } type) return (new RuleItems(variable, list), type.Parameters[0]);
        diagnostics.Error(list.Span, $"'each' needs a list, and this is {list.Program.ResultType}");
        return default;
    }
}
