using Readiness.Iam.Documents;

namespace Readiness.Iam.Fixing;

/// <summary>What has to change in one policy.</summary>
public sealed record PolicyChange
{
    public required PolicyKind Layer { get; init; }

    /// <summary>The organization level; null elsewhere.</summary>
    public string? Level { get; init; }

    /// <summary>The policy's name: of one that exists, or the one proposed for a new policy.</summary>
    public required string Policy { get; init; }

    /// <summary>ARN or organization policy id; null when the policy is inline, new, or its id is not known.</summary>
    public string? PolicyId { get; init; }

    /// <summary>Whether the policy does not exist yet.</summary>
    public required bool IsNew { get; init; }

    /// <summary>One sentence per added or changed statement: what is in the way and what to change.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>The added or changed statements as indented JSON.</summary>
    public required IReadOnlyList<string> Statements { get; init; }

    /// <summary>The whole document as it has to read, indented JSON.</summary>
    public required string Document { get; init; }

    /// <summary>The provider's command line that makes the change; a comment where there is none.</summary>
    public required string Command { get; init; }

    public required string Terraform { get; init; }
}
