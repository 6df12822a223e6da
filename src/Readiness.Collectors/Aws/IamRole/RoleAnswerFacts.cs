using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Whether a role may do one thing.</summary>
[FactRecord("aws.iam.role.answer")]
public sealed partial record RoleAnswerFacts
{
    /// <summary>The action, what it is done to and the condition keys of the request.</summary>
    public required string Name { get; init; }

    /// <summary>The action asked about: <c>route53:ChangeResourceRecordSets</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The ARN that the action is done to, or a pattern of ARNs; with <c>any of</c> before it where one of them is enough.</summary>
    public required string Resource { get; init; }

    /// <summary>The condition keys of the request, one per line as <c>key=value,value</c>.</summary>
    public required string Context { get; init; }

    /// <summary>Whether it may; not collected when it cannot be told, with what is missing.</summary>
    [AllowedValues("allowed", "denied")]
    public Fact<string> Decision { get; init; }

    /// <summary>Why: the statement, boundary or organization policy that decides, or the lack of any.</summary>
    public Fact<string> Because { get; init; }

    /// <summary>The statement that decides, with policy, line and column; absent when no statement speaks of the action.</summary>
    public Fact<string> Statement { get; init; }

    /// <summary>What AWS's policy simulator says (iam:SimulatePrincipalPolicy).</summary>
    [AllowedValues("allowed", "denied")]
    public Fact<string> Simulated { get; init; }

    /// <summary>What the role's documents say, evaluated here.</summary>
    [AllowedValues("allowed", "denied")]
    public Fact<string> Evaluated { get; init; }

    /// <summary>Whether simulator and documents contradict each other.</summary>
    public Fact<bool> Disagrees { get; init; }

    /// <summary>What simulator and documents say, each with its reason, where they contradict each other; absent when they agree.</summary>
    public Fact<string> Contradiction { get; init; }

    /// <summary>The document that has to be put in place so that it is allowed, as JSON: of the role, its boundary or the organization; absent when nothing is in the way, no change is known, or several documents have to change.</summary>
    public Fact<string> FixPolicy { get; init; }

    /// <summary>The commands that make the change, whole.</summary>
    public Fact<string> FixCommand { get; init; }

    /// <summary>The change as Terraform.</summary>
    public Fact<string> FixTerraform { get; init; }
}
