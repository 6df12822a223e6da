using Readiness.Iam.Documents;

namespace Readiness.Iam.Evaluation;

/// <summary>A policy in a stack: a document, or the fact that it could not be read.</summary>
/// <param name="Name">How people find it, e.g. <c>dns-writer</c>.</param>
/// <param name="Document">Null when it was not read.</param>
/// <param name="NotReadBecause">The reason, e.g. <c>AccessDenied on iam:GetPolicyVersion</c>; null when it was read.</param>
public sealed record Policy(string Name, PolicyDocument? Document, string? NotReadBecause)
{
    /// <summary>The managed policy's ARN or the organization policy's id; null for inline policies.</summary>
    public string? Id { get; init; }

    /// <summary>What it is attached to, e.g. <c>group operators</c>; null where the place in the stack says it.</summary>
    public string? Owner { get; init; }

    /// <summary>AWS and Alibaba Cloud keep these; customers cannot change them.</summary>
    public bool IsProviderManaged => Id is not null
        && (Id is "p-FullAWSAccess" or "p-RCPFullAWSAccess" || Id.Contains(":iam::aws:policy/", StringComparison.Ordinal) || Id.StartsWith("acs:ram:*:system:", StringComparison.Ordinal));

    public static Policy Of(string name, PolicyDocument document) => new(name, document, null);

    /// <summary>A document that exists or may exist and was not read; it also stands for a whole list that could not be read.</summary>
    public static Policy NotRead(string name, string because) => new(name, null, because);
}
