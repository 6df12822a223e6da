using System.Collections.Immutable;
using Readiness.Lab.Aws.Iam.Evaluation;

namespace Readiness.Lab.Aws.Organizations;

/// <summary>A service control policy or a resource control policy.</summary>
/// <param name="Type">As the wire has it: <see cref="ServiceControl"/> or <see cref="ResourceControl"/>.</param>
/// <param name="Targets">Ids of the root, units and accounts that it is attached to.</param>
internal sealed record OrganizationPolicy(string Type, string Id, string Name, bool IsAwsManaged, PolicyDocument Document, ImmutableArray<string> Targets)
{
    public const string ServiceControl = "SERVICE_CONTROL_POLICY";
    public const string ResourceControl = "RESOURCE_CONTROL_POLICY";
}
