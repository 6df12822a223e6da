using Readiness.Iam.Conditions;
using Readiness.Iam.Documents;
using Readiness.Iam.Matching;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Evaluation;

internal static class StatementMatching
{
    /// <summary>Whether the statement speaks about the request, and how it names the caller.</summary>
    public static PrincipalMatch Match(this Statement statement, RequestScope scope)
    {
        if (!statement.MatchesAction(scope))
        {
            return default;
        }

        var principal = statement.Names(scope.Principal);
        if (principal.Any == Truth.False)
        {
            return default;
        }

        var resource = statement.MatchesResource(scope);
        return resource == Truth.False ? default : principal.And(resource.And(statement.HoldConditions(scope)));
    }

    public static bool MatchesAction(this Statement statement, RequestScope scope)
    {
        foreach (var pattern in statement.Actions)
        {
            if (pattern.Matches(scope.Action))
            {
                return !statement.IsNotAction;
            }
        }

        return statement.IsNotAction;
    }

    public static Truth MatchesResource(this Statement statement, RequestScope scope)
    {
        if (!statement.HasResource)
        {
            return Truth.True;
        }

        var any = Truth.False;
        foreach (var pattern in statement.Resources)
        {
            any = any.Or(pattern.Matches(scope));
            if (any == Truth.True)
            {
                break;
            }
        }

        return statement.IsNotResource ? any.Not() : any;
    }

    public static Truth HoldConditions(this Statement statement, RequestScope scope)
    {
        var all = Truth.True;
        foreach (var condition in statement.Conditions)
        {
            all = all.And(condition.Holds(scope));
            if (all == Truth.False)
            {
                break;
            }
        }

        return all;
    }
}
