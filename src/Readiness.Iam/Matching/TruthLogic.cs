namespace Readiness.Iam.Matching;

/// <summary>Kleene's logic: an unknown operand leaves the result open unless the other operand decides it.</summary>
internal static class TruthLogic
{
    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;

    public static Truth Not(this Truth truth) => Truth.True - (int)truth;

    public static Truth ToTruth(this bool value) => value ? Truth.True : Truth.False;
}
