using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Something wrong in a policy document of a role.</summary>
[FactRecord("aws.iam.role.problem")]
public sealed partial record PolicyProblemFacts
{
    /// <summary>The rule that it breaks: policy-action-unknown.</summary>
    public required string Rule { get; init; }

    /// <summary>The policy's name.</summary>
    public required string Policy { get; init; }

    /// <summary>The line of the offending element in the document, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>The column of the offending element, from 1.</summary>
    public required long Column { get; init; }

    /// <summary>Policy, place and what is wrong there, in one sentence.</summary>
    public required string Text { get; init; }
}
