namespace Readiness.Core.Evaluation;

/// <summary>What a finding is about, by names that stay.</summary>
/// <param name="Sort">A step's sort, <c>site</c>, <c>plan</c>, or a component kind.</param>
/// <param name="Name">The step's, site's, plan's or component's name.</param>
public sealed record SubjectIdentity(string Sort, string Name)
{
    public override string ToString() => $"{Sort} {Name}";
}
