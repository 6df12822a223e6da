namespace Readiness.Iam.Linting;

/// <summary>One thing that can be wrong in a policy document.</summary>
internal interface ILintRule
{
    /// <summary><c>POL001</c> to <c>POL049</c>; never reused.</summary>
    string Id { get; }

    /// <summary>The bad state, in kebab-case; severity, prose and fix stand in the rule file of this name.</summary>
    string Name { get; }

    void Check(LintSubject subject, LintProblems problems);
}
