using Readiness.Iam.Evaluation;
using Readiness.Iam.Principals;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>A question as the request that the role would make.</summary>
internal static class MayDoRequest
{
    /// <returns>Null when the ARN is not that of a role.</returns>
    public static AccessRequest? Of(string roleArn, MayDo question) => Principal.TryParse(roleArn) is { } role
        ? new AccessRequest { Principal = role, Action = question.Action, Resource = question.Resource == "*" ? null : question.Resource, Context = ContextOf(roleArn, question) }
        : null;

    /// <summary>The keys that follow from who asks for what, and those that the question states.</summary>
    public static RequestContext ContextOf(string roleArn, MayDo question)
    {
        var context = Principal.TryParse(roleArn) is { } role ? StandardContext.For(role, question.Action) : RequestContext.Partial;
        return question.Keys.Lists.Aggregate(context, (known, entry) => known.WithList(entry.Key, entry.Values));
    }
}
