using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>What sites, components and scenarios may be called, so that their names can stand in fingerprints and on a command line.</summary>
internal static class PlanName
{
    public static bool Check(YamlScalar name, string what, DiagnosticBag diagnostics)
    {
        if (name.Value.Length is > 0 and <= 100 && char.IsAsciiLetterOrDigit(name.Value[0]) && name.Value.All(IsAllowed)) return true;
        diagnostics.Error(name.Span, $"'{name.Value}' cannot name a {what}", "begin with a letter or digit and use letters, digits, '.', '_' and '-', at most 100");
        return false;
    }

    private static bool IsAllowed(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-';
}
