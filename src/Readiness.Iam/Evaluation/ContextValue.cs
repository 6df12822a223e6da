namespace Readiness.Iam.Evaluation;

/// <summary>What is known of one context key.</summary>
/// <param name="State">Whether the request carries it.</param>
/// <param name="Values">Never empty when known, empty otherwise.</param>
/// <param name="IsMultivalued">Whether the key's type is a list, whatever the number of values.</param>
/// <param name="Reason">Why it is unknown; empty otherwise.</param>
public readonly record struct ContextValue(ContextState State, IReadOnlyList<string> Values, bool IsMultivalued, string Reason)
{
    internal static ContextValue Absent { get; } = new(ContextState.Absent, [], false, "");

    internal static ContextValue Unstated { get; } = new(ContextState.Unknown, [], false, "its value in the request was not given");
}
