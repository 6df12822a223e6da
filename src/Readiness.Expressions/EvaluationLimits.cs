namespace Readiness.Expressions;

/// <summary>What one evaluation may spend.</summary>
/// <param name="MaxCost">In units of one read or comparison; 0 for the default of 1,000,000.</param>
public readonly record struct EvaluationLimits(long MaxCost)
{
    private const long Standard = 1_000_000;

    internal long Budget => MaxCost <= 0 ? Standard : MaxCost;
}
