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
