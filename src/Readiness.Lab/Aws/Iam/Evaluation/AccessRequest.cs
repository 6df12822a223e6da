namespace Readiness.Lab.Aws.Iam.Evaluation;

/// <param name="Action"><c>service:Operation</c>.</param>
/// <param name="Resource">An ARN, or <c>*</c> when none was named.</param>
/// <param name="Context">Condition keys in any case.</param>
/// <param name="Principals">The forms in which a trust policy may name the caller; empty for identity policies.</param>
internal sealed record AccessRequest(
    string Action,
    string Resource,
    IReadOnlyDictionary<string, ContextValue> Context,
    IReadOnlyList<string> Principals);
