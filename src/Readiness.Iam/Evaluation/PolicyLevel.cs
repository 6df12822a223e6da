namespace Readiness.Iam.Evaluation;

/// <summary>The organization policies attached at one level: root, an organizational unit, or the account.</summary>
public sealed record PolicyLevel(string Name, IReadOnlyList<Policy> Policies);
