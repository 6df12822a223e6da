namespace Readiness.Iam.Linting;

/// <summary>What the linter may know besides the document; a rule that lacks its option says nothing.</summary>
public sealed record LintOptions
{
    public static LintOptions None { get; } = new();

    /// <summary>What the policy is attached to, for the size limits; null when it is not known.</summary>
    public PolicyAttachment? Attachment { get; init; }

    /// <summary>The account's partition, e.g. <c>aws</c>.</summary>
    public string? Partition { get; init; }

    /// <summary>The current time, for expired conditions.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>The regions in which the actor must work after the failover, e.g. <c>ap-east-1</c>; empty when they are not known.</summary>
    public IReadOnlyList<string> StandbyRegions { get; init; } = [];

    /// <summary>Addresses, ranges, VPC and endpoint ids of the site that may be lost.</summary>
    public IReadOnlyList<string> PrimarySiteValues { get; init; } = [];
}
