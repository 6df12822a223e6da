using Readiness.Iam.Matching;

namespace Readiness.Iam.Principals;

/// <summary>The grades under which a Principal element certainly, possibly or certainly not names the caller.</summary>
internal readonly record struct PrincipalMatch(Truth Account, Truth Role, Truth Direct)
{
    public static PrincipalMatch Everybody { get; } = new(Truth.False, Truth.False, Truth.True);

    public Truth Any => Account.Or(Role).Or(Direct);

    /// <summary>Whether any of the grades is neither certain nor ruled out.</summary>
    public bool IsOpen => Account == Truth.Unknown || Role == Truth.Unknown || Direct == Truth.Unknown;

    public PrincipalMatch With(PrincipalGrade grade, Truth truth) => grade switch
    {
        PrincipalGrade.Account => this with { Account = Account.Or(truth) },
        PrincipalGrade.Role => this with { Role = Role.Or(truth) },
        PrincipalGrade.Direct => this with { Direct = Direct.Or(truth) },
        _ => this,
    };

    public PrincipalMatch And(Truth truth) => new(Account.And(truth), Role.And(truth), Direct.And(truth));
}
