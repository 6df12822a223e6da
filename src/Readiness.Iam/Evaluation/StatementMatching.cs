using Readiness.Iam.Conditions;
using Readiness.Iam.Documents;
using Readiness.Iam.Matching;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Evaluation;

/// <summary>The hot path of a decision: lists are walked by index, because an enumerator over an interface is an allocation.</summary>
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
        for (var i = 0; i < statement.Actions.Count; i++)
        {
            if (statement.Actions[i].Matches(scope.Action))
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
        for (var i = 0; i < statement.Resources.Count && any != Truth.True; i++)
        {
            any = any.Or(statement.Resources[i].Matches(scope));
        }

        return statement.IsNotResource ? any.Not() : any;
    }

    public static Truth HoldConditions(this Statement statement, RequestScope scope)
    {
        var all = Truth.True;
        for (var i = 0; i < statement.Conditions.Count && all != Truth.False; i++)
        {
            all = all.And(statement.Conditions[i].Holds(scope));
        }

        return all;
    }
}
