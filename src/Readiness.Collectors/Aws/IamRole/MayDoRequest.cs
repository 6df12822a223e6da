using Readiness.Iam.Evaluation;
using Readiness.Iam.Knowledge;
using Readiness.Iam.Principals;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>A question as the request that the role would make.</summary>
internal static class MayDoRequest
{
    /// <returns>Null when the ARN is not that of a role.</returns>
    public static AccessRequest? Of(string roleArn, MayDo question) => Principal.TryParse(roleArn) is { } role
        ? new AccessRequest { Principal = role, Action = question.Action, Resource = question.Resource == "*" ? null : question.Resource, Context = ContextOf(roleArn, question) }
        : null;

    /// <summary>Why nobody will ever make this request, so that neither simulator nor documents are asked; null when nothing is known against it.</summary>
    public static string? Problem(MayDo question) => RequestKnowledge.Problem(question.Action, question.Resource);

    /// <summary>The keys that follow from who asks for what, and those that the question states. A resource that lies in a region is asked for there.</summary>
    public static RequestContext ContextOf(string roleArn, MayDo question)
    {
        var region = AwsArn.TryParse(question.Resource, out var arn) && arn.Region.Length > 0 && arn.Region.AsSpan().IndexOfAny('*', '?') < 0 ? arn.Region : null;
        var context = Principal.TryParse(roleArn) is { } role ? StandardContext.For(role, question.Action, region) : RequestContext.Partial;
        return question.Keys.Lists.Aggregate(context, (known, entry) => known.WithValues(entry.Key, entry.Values));
    }
}
