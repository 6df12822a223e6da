using Readiness.Iam.Documents;
using Readiness.Iam.Knowledge;
using Readiness.Iam.Matching;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Evaluation;

/// <summary>Decides about all the resources that a pattern means, where a plan names no single one.</summary>
public static class RangeEvaluator
{
    /// <summary>More patterns than this are not tried one by one.</summary>
    private const int Most = 256;

    /// <summary>Whether it may be done to every resource that the request's pattern means: an allow counts only when no Deny reaches a part of them.</summary>
    public static Decision EvaluateEvery(PolicyStack stack, AccessRequest request)
    {
        var decision = PolicyEvaluator.Evaluate(stack, request);
        if (!decision.IsAllowed || !IsRange(request))
        {
            return decision;
        }

        var partial = Statements(stack, request, new RequestScope(request)).FirstOrDefault(one => LeavesOut(one.Statement, RangeOf(request)));
        return partial.Statement is null
            ? decision
            : Open(request, $"statement {partial.Statement.Sid ?? $"{partial.Statement.Index + 1}"} of {partial.Policy.Name} leaves out or denies a part of them");
    }

    /// <summary>Whether it may be done to at least one resource that the request's pattern means: denied only when it certainly may be done to none.</summary>
    public static Decision EvaluateAny(PolicyStack stack, AccessRequest request)
    {
        var whole = PolicyEvaluator.Evaluate(stack, request);
        if (whole.IsAllowed || !IsRange(request))
        {
            return whole;
        }

        var range = RangeOf(request);
        var scope = new RequestScope(request);
        var patterns = Statements(stack, request, scope)
            .Where(one => one.Statement.Effect == StatementEffect.Allow != one.Statement.IsNotResource)
            .SelectMany(one => one.Statement.Resources)
            .Where(pattern => !pattern.IsEverything && GlobOverlap.Exists(ArnTypes.WithoutVariables(pattern.Text), range))
            .Select(pattern => (Pattern: pattern.Text, Resolved: pattern.Resolve(scope)))
            .Where(one => one.Resolved.State != TemplateState.NoValue)
            .Take(Most + 1)
            .ToList();
        if (patterns.Count > Most)
        {
            return Open(request, $"more than {Most} patterns speak of it; name the resource");
        }

        if (patterns.Find(one => one.Resolved.Text is null) is { Pattern: { } open })
        {
            return Open(request, $"what \"{open}\" stands for is not known; name the resource");
        }

        var parts = patterns.Select(one => one.Resolved.Text!).Where(part => RequestKnowledge.Problem(request.Action, part) is null).Distinct(StringComparer.Ordinal);

        var decisions = parts.Select(part => (Part: part, Decision: PolicyEvaluator.Evaluate(stack, request with { Resource = part }))).Prepend((Part: range, Decision: whole)).ToList();
        return decisions.Find(one => one.Decision.IsAllowed).Decision
            ?? decisions.Find(one => one.Decision.Outcome == DecisionOutcome.CannotTell).Decision
            ?? (decisions.Find(one => IsOnlyLimited(one.Decision)) is { Part: { } limited } ? Open(request, $"which of {limited} the policies above allow cannot be told; name the resource") : whole);
    }

    // What is granted as a whole and allowed by a limit in part is allowed on what both have in common.
    private static bool IsOnlyLimited(Decision decision) =>
        decision.Blocks.All(block => !block.IsExplicit && block.Layer is PolicyKind.PermissionsBoundary or PolicyKind.Session or PolicyKind.ServiceControl or PolicyKind.Endpoint);

    private static bool IsRange(AccessRequest request) =>
        RequestKnowledge.TakesResources(request.Action) != false && RangeOf(request).AsSpan().IndexOfAny('*', '?') >= 0;

    private static string RangeOf(AccessRequest request) => request.Resource ?? "*";

    /// <summary>A Deny that reaches into the range, and an Allow for all but a part of it.</summary>
    private static bool LeavesOut(Statement statement, string range)
    {
        var patterns = statement.Resources.Select(pattern => ArnTypes.WithoutVariables(pattern.Text));
        return statement.Effect == StatementEffect.Deny
            ? statement.IsNotResource ? !patterns.Any(pattern => GlobCover.Holds(pattern, range)) : !statement.HasResource || patterns.Any(pattern => GlobOverlap.Exists(pattern, range))
            : statement.IsNotResource && patterns.Any(pattern => GlobOverlap.Exists(pattern, range));
    }

    /// <summary>Those that speak of the action and may speak of the caller, whatever their conditions.</summary>
    private static IEnumerable<(Policy Policy, Statement Statement)> Statements(PolicyStack stack, AccessRequest request, RequestScope scope) =>
        from policy in Policies(stack)
        from statement in policy.Document is { IsValid: true } document ? document.Statements : []
        where statement.MatchesAction(scope) && statement.Names(request.Principal).Any != Truth.False && statement.HoldConditions(scope) != Truth.False
        select (policy, statement);

    private static IEnumerable<Policy> Policies(PolicyStack stack)
    {
        Policy?[] single = [stack.PermissionsBoundary, stack.Resource, stack.Endpoint];
        return [.. stack.Identity, .. stack.Session ?? [], .. single.OfType<Policy>(), .. (stack.ServiceControl ?? []).Concat(stack.ResourceControl ?? []).SelectMany(level => level.Policies)];
    }

    private static Decision Open(AccessRequest request, string detail)
    {
        var missing = new MissingInput(MissingKind.Request, request.Resource ?? "*", detail);
        return new Decision { Outcome = DecisionOutcome.CannotTell, Missing = [missing], Explanation = $"Cannot tell: {request.Action} by {request.Principal} depends on the resource: {missing}." };
    }
}
