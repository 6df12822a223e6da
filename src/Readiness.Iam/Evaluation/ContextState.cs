namespace Readiness.Iam.Evaluation;

public enum ContextState
{
    /// <summary>The request carries the key with at least one value.</summary>
    Known,

    /// <summary>The request does not carry the key, or carries it without a value.</summary>
    Absent,

    /// <summary>Whether and with what value the request carries the key could not be found out.</summary>
    Unknown,
}
