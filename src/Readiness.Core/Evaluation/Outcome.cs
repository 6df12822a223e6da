namespace Readiness.Core.Evaluation;

/// <summary>What a rule says of a subject.</summary>
public enum Outcome
{
    /// <summary>The expectation holds.</summary>
    Pass,

    /// <summary>The expectation is broken.</summary>
    Fail,

    /// <summary>A needed fact was not collected, or the expression could not be evaluated. Never counted as a pass.</summary>
    Unknown,

    /// <summary>The rule does not apply here.</summary>
    NotApplicable,
}
