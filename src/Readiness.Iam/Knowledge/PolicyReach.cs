using Readiness.Iam.Matching;

namespace Readiness.Iam.Knowledge;

/// <summary>Which policies besides the principal's own can bear on an action.</summary>
public static class PolicyReach
{
    private static readonly string[] WithResourcePolicies =
        ["dynamodb", "ecr", "elasticfilesystem", "events", "kms", "lambda", "logs", "s3", "secretsmanager", "sns", "sqs", "sts"];

    /// <summary>Whether the action's resources carry policies of their own; for other services another account's access goes through a role.</summary>
    /// <param name="action"><c>service:Name</c>.</param>
    public static bool HasResourcePolicies(string action) => WithResourcePolicies.Contains(ServiceOf(action));

    /// <summary>Whether resource control policies reach the action's service, or may: the list of services grows.</summary>
    /// <param name="action"><c>service:Name</c>.</param>
    public static bool MayHaveResourceControl(string action) => ServiceKnowledge.HasResourceControl(ServiceOf(action)) != Truth.False;

    private static string ServiceOf(string action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return action.Split(':')[0].ToLowerInvariant();
    }
}
