using Readiness.Iam.Documents;

namespace Readiness.Iam.Linting;

/// <summary>One thing that can be wrong in a policy document.</summary>
internal interface ILintRule
{
    /// <summary><c>POL001</c> to <c>POL049</c>; never reused.</summary>
    string Id { get; }

    /// <summary>The bad state, in kebab-case.</summary>
    string Name { get; }

    /// <summary>What to do, in one sentence.</summary>
    string Fix { get; }

    PolicyProblemSeverity Severity => this is IGrammarRule ? PolicyProblemSeverity.Error : PolicyProblemSeverity.Warning;

    void Check(LintSubject subject, LintProblems problems);
}
