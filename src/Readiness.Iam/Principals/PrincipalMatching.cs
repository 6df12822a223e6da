using Readiness.Iam.Documents;
using Readiness.Iam.Matching;

namespace Readiness.Iam.Principals;

internal static class PrincipalMatching
{
    /// <summary>How the statement names the caller; statements of kinds without principals concern everybody.</summary>
    public static PrincipalMatch Names(this Statement statement, Principal caller)
    {
        if (statement.Principal is not { } element)
        {
            return PrincipalMatch.Everybody;
        }

        var match = default(PrincipalMatch);
        foreach (var entry in element.Entries)
        {
            var (grade, truth) = Grade(entry, caller);
            match = match.With(grade, truth);
        }

        return statement.IsNotPrincipal ? new PrincipalMatch(Truth.False, Truth.False, Spares(element, match, caller).Not()) : match;
    }

    // AWS may compare NotPrincipal with every identity of the caller: only a list of account, role and session certainly spares a
    // session, and a list of some of them leaves it open.
    private static Truth Spares(PrincipalElement element, PrincipalMatch listed, Principal caller)
    {
        if (element.Entries.Any(IsEverybody))
        {
            return Truth.True;
        }

        var whole = caller.Kind switch
        {
            PrincipalKind.RoleSession => listed.Account.And(listed.Role).And(listed.Direct),
            PrincipalKind.User or PrincipalKind.FederatedUser => listed.Direct.And(listed.Account),
            _ => listed.Any,
        };
        return whole == Truth.True ? Truth.True : listed.Any.And(Truth.Unknown);
    }

    private static bool IsEverybody(PrincipalEntry entry) => entry is { Type: "" or "AWS" or "RAM", Value.Text: "*" };

    private static (PrincipalGrade Grade, Truth Truth) Grade(PrincipalEntry entry, Principal caller)
    {
        var value = entry.Value.Text;
        if (IsEverybody(entry))
        {
            return (PrincipalGrade.Direct, Truth.True);
        }

        return entry.Type switch
        {
            "AWS" or "RAM" => GradeAccountMember(value, caller),
            "Service" => Exactly(caller.Kind == PrincipalKind.Service && value == caller.Text),
            "Federated" => Exactly(caller.Kind == PrincipalKind.WebIdentity && value == caller.Text),
            // A canonical id stands for an account under a number that the caller's ARN does not tell.
            "CanonicalUser" when caller.Account.Length > 0 => (PrincipalGrade.Account, Truth.Unknown),
            _ => (PrincipalGrade.None, Truth.False),
        };
    }

    private static (PrincipalGrade Grade, Truth Truth) Exactly(bool matches) => (PrincipalGrade.Direct, matches.ToTruth());

    private static (PrincipalGrade Grade, Truth Truth) GradeAccountMember(string value, Principal caller)
    {
        if (value == caller.Account && value.Length > 0)
        {
            return (PrincipalGrade.Account, Truth.True);
        }

        if (Principal.TryParse(value) is not { } named || named.Account != caller.Account || caller.Account.Length == 0)
        {
            return (PrincipalGrade.None, Truth.False);
        }

        return named.Kind switch
        {
            PrincipalKind.Root => (PrincipalGrade.Account, Truth.True),
            PrincipalKind.RoleSession when caller.Kind == PrincipalKind.RoleSession => GradeRole(named, caller),
            _ => Exactly(named.Kind == caller.Kind && named.Text == caller.Text),
        };
    }

    private static (PrincipalGrade Grade, Truth Truth) GradeRole(Principal named, Principal caller)
    {
        // A session's ARN leaves the role's path out; within an account the name alone is unique.
        var samePath = named.PolicyArn is null || caller.PolicyArn is null || named.PolicyArn == caller.PolicyArn;
        if (named.Name != caller.Name || !samePath)
        {
            return (PrincipalGrade.None, Truth.False);
        }

        return named.Session is null
            ? (PrincipalGrade.Role, Truth.True)
            : (PrincipalGrade.Direct, caller.Session is null ? Truth.Unknown : (named.Session == caller.Session).ToTruth());
    }
}
