using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>A permission that the plan requires or forbids, and whether the role has it.</summary>
[FactRecord("aws.iam.role.permission")]
public sealed partial record PermissionFacts
{
    /// <summary>The action, and what it is done to.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the role has it; not collected when it cannot be told, with what is missing.</summary>
    public Fact<bool> Granted { get; init; }

    /// <summary>Why: the statement, boundary or organization policy that decides, or the lack of any.</summary>
    public Fact<string> Because { get; init; }

    /// <summary>The statement that decides, with policy, line and column; absent when no statement speaks of the action.</summary>
    public Fact<string> Statement { get; init; }

    /// <summary>The document that has to be put in place so that it is granted, as JSON: of the role, its boundary or the organization; absent when nothing is in the way, no change is known, or several documents have to change.</summary>
    public Fact<string> FixPolicy { get; init; }

    /// <summary>The commands that make the change, whole.</summary>
    public Fact<string> FixCommand { get; init; }

    /// <summary>The change as Terraform.</summary>
    public Fact<string> FixTerraform { get; init; }
}
