using Readiness.Core.Collecting;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>May the role do this to that, in a request with these condition keys?</summary>
/// <param name="Action"><c>service:Name</c>.</param>
/// <param name="Resource">The ARN it is done to; <c>*</c> for an action that takes none.</param>
/// <param name="Keys">The condition keys that the request will carry.</param>
public sealed record MayDo(string Action, string Resource, RequestKeys Keys) : Question
{
    /// <summary>Finds the answer to this question.</summary>
    public bool IsAnsweredBy(RoleAnswerFacts answer) => answer.Action == Action && answer.Resource == Resource && answer.Context == Keys.ToString();
}
