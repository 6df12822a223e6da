namespace Readiness.Lab.Aws.Iam.Evaluation;

/// <summary>One statement of a policy document.</summary>
/// <param name="Principals">Values of <c>Principal</c>, whatever their type; empty in identity policies.</param>
/// <param name="Start">Where it begins in the document.</param>
/// <param name="End">Where its last character is.</param>
internal sealed record Statement(
    bool Allows,
    PatternList Action,
    PatternList Resource,
    IReadOnlyList<string> Principals,
    IReadOnlyList<Condition> Conditions,
    Position Start,
    Position End)
{
    public bool Matches(AccessRequest request) =>
        Names(request) && Conditions.All(condition => condition.Holds(request.Context));

    /// <summary>Whether it is about this action, resource and caller, conditions aside.</summary>
    public bool Names(AccessRequest request) =>
        Action.Covers(request.Action, ignoreCase: true)
        && (Resource.Patterns.Count == 0 || Resource.Covers(request.Resource, ignoreCase: false))
        && (Principals.Count == 0 || Principals.Contains("*") || Principals.Intersect(request.Principals, StringComparer.Ordinal).Any());
}

/// <param name="Patterns">With <c>*</c> and <c>?</c>.</param>
/// <param name="Excludes">True for <c>NotAction</c> and <c>NotResource</c>.</param>
internal sealed record PatternList(IReadOnlyList<string> Patterns, bool Excludes)
{
    public bool Covers(string text, bool ignoreCase) =>
        Patterns.Any(pattern => Glob.Matches(pattern, text, ignoreCase)) != Excludes;
}

/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
internal sealed record Position(int Line, int Column);
