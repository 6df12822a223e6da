namespace Readiness.Lab.Aws.Iam.Evaluation;

/// <param name="Patterns">With <c>*</c> and <c>?</c>.</param>
/// <param name="Excludes">True for <c>NotAction</c> and <c>NotResource</c>.</param>
internal sealed record PatternList(IReadOnlyList<string> Patterns, bool Excludes)
{
    public bool Covers(string text, bool ignoreCase) =>
        Patterns.Any(pattern => Glob.Matches(pattern, text, ignoreCase)) != Excludes;
}
