using Readiness.Core.Diagnostics;
using Readiness.Iam.Documents;
using Readiness.Iam.Linting;

namespace Readiness.Cli.Linting;

/// <summary>A policy document, and what is wrong in it.</summary>
internal sealed record PolicyFile(SourceText Source, PolicyKind Kind, PolicyLanguage Language, IReadOnlyList<PolicyProblem> Problems)
{
    /// <param name="kind">What the policy is used for; null to tell it from the document.</param>
    /// <param name="language">Whose grammar it follows; null to tell it from the document.</param>
    public static PolicyFile Examine(SourceText source, PolicyKind? kind, PolicyLanguage? language, LintOptions options)
    {
        var spoken = language ?? PolicyGuess.LanguageOf(source.Text);
        var use = kind ?? PolicyGuess.KindOf(source.Text, spoken);
        return new PolicyFile(source, use, spoken, PolicyLint.Check(PolicyDocument.Parse(source.Text, use, spoken), options));
    }
}
