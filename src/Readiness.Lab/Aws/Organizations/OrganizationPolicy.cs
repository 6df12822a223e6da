using System.Collections.Immutable;
using Readiness.Lab.Aws.Iam.Evaluation;

namespace Readiness.Lab.Aws.Organizations;

/// <summary>A service control policy.</summary>
/// <param name="Targets">Ids of the root, units and accounts that it is attached to.</param>
internal sealed record OrganizationPolicy(string Id, string Name, bool IsAwsManaged, PolicyDocument Document, ImmutableArray<string> Targets);
