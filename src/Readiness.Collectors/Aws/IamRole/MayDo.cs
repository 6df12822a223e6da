using Readiness.Core.Collecting;
using Readiness.Iam.Knowledge;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>May the role do this to that, in a request with these condition keys?</summary>
/// <param name="Action"><c>service:Name</c>.</param>
/// <param name="Resource">The ARN it is done to, or a pattern of ARNs; <c>*</c> for an action that takes none, and for all that it takes.</param>
/// <param name="Keys">The condition keys that the request will carry.</param>
public sealed record MayDo(string Action, string Resource, RequestKeys Keys) : Question
{
    /// <summary>Whether one resource of several is enough for a yes: asked about what must never be done. Otherwise it must be all of them.</summary>
    public bool OnAny { get; init; }

    /// <summary>Whether the question means more than one resource.</summary>
    public bool IsRange => Resource.AsSpan().IndexOfAny('*', '?') >= 0 && RequestKnowledge.TakesResources(Action) != false;

    /// <summary>What it is done to, as answers say it.</summary>
    internal string Target => OnAny ? $"any of {Resource}" : Resource;

    /// <summary>The question in words.</summary>
    internal string Name => Keys.Lists.Count == 0 ? $"{Action} on {Target}" : $"{Action} on {Target} with {string.Join(", ", Keys.Lists.Select(entry => $"{entry.Key}={string.Join(',', entry.Values)}"))}";

    /// <summary>Finds the answer to this question.</summary>
    public bool IsAnsweredBy(RoleAnswerFacts answer) => answer.Action == Action && answer.Resource == Target && answer.Context == Keys.ToString();
}
