using System.Text.Json.Nodes;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Knowledge;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Fixing;

/// <summary>The narrowest Allow that covers one request.</summary>
internal static class LeastStatement
{
    /// <summary>In AWS's case where the catalogue has the action, as asked otherwise.</summary>
    public static string ActionName(AccessRequest request)
    {
        var colon = request.Action.IndexOf(':', StringComparison.Ordinal);
        return !request.Principal.IsAlibaba && ServiceKnowledge.FindAction(request.Action) is { } known ? $"{request.Action[..colon].ToLowerInvariant()}:{known.Name}" : request.Action;
    }

    /// <summary>Null when the caller cannot be named in a policy of this kind.</summary>
    public static JsonObject? For(PolicyKind layer, AccessRequest request)
    {
        var action = ActionName(request);
        var statement = new JsonObject { ["Sid"] = SidFor(action), ["Effect"] = "Allow" };
        if (layer.NamesPrincipals())
        {
            if (PrincipalOf(request) is not { } principal)
            {
                return null;
            }

            statement["Principal"] = principal;
        }

        statement["Action"] = action;
        if (layer != PolicyKind.Trust)
        {
            statement["Resource"] = request.Resource is null || (!request.Principal.IsAlibaba && ServiceKnowledge.TakesResources(action) == false) ? "*" : request.Resource;
        }

        if (NarrowingConditions.For(action, request.Context) is { } condition)
        {
            statement["Condition"] = condition;
        }

        return statement;
    }

    /// <summary>The caller's ARN as policies name it: of the role, not of the session.</summary>
    public static string? ArnOf(AccessRequest request)
    {
        var principal = request.Principal;
        if (request.Context.Find("aws:PrincipalArn") is { State: ContextState.Known } known)
        {
            return known.Values[0];
        }

        var partition = principal.Text.Split(':') is ["arn", var name, ..] ? name : "aws";
        return principal.PolicyArn ?? (principal.Kind == PrincipalKind.RoleSession ? $"arn:{partition}:iam::{principal.Account}:role/{principal.Name}" : null);
    }

    private static string SidFor(string action)
    {
        var letters = string.Concat(action.Split(':').Select(part => part.Length == 0 ? "" : char.ToUpperInvariant(part[0]) + part[1..]));
        return "Allow" + string.Concat(letters.Where(char.IsAsciiLetterOrDigit));
    }

    private static JsonObject? PrincipalOf(AccessRequest request) => request.Principal.Kind switch
    {
        PrincipalKind.Service => new JsonObject { ["Service"] = request.Principal.Text },
        PrincipalKind.WebIdentity => new JsonObject { ["Federated"] = request.Principal.Text },
        PrincipalKind.Anonymous => null,
        _ => ArnOf(request) is { } arn ? new JsonObject { [arn.StartsWith("acs:", StringComparison.Ordinal) ? "RAM" : "AWS"] = arn } : null,
    };
}
