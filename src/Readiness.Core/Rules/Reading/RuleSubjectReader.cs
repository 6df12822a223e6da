using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Core.Rules.Reading;

/// <summary>Reads <c>subject: signal</c> or <c>subject: aws.route53.record as entry</c>.</summary>
internal static class RuleSubjectReader
{
    public static RuleSubject? Read(MappingReader file, SubjectCatalogue subjects, DiagnosticBag diagnostics)
    {
        if (file.Required("subject") is not { } node || node.AsText(file.Name("subject"), diagnostics) is not { } text) return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not ([_] or [_, "as", _]))
        {
            diagnostics.Error(node.Span, $"'{text}' is not a subject", "write a subject, or 'kind as name'");
            return null;
        }

        if (subjects.Find(words[0]) is not { } type)
        {
            diagnostics.Error(node.Span, $"there is no subject '{words[0]}'", DidYouMean.Hint(words[0], subjects.Names, "subjects"));
            return null;
        }

        // A kind's last word is a name that expressions can use: aws.iam.role is role, failover-monitor is monitor.
        var variable = words.Length == 3 ? words[2] : words[0].Split('.', '-')[^1];
        return new RuleSubject(words[0], variable, type);
    }
}
