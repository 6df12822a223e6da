using System.ComponentModel.DataAnnotations;

namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>How long something takes. Each bound is a duration such as 1m30s, never (it does not happen, however long one waits) or unknown (a fact that would give it was not collected).</summary>
internal sealed record IntervalShape
{
    private const string BoundPattern = @"^(never|unknown|-?(?=\d)(\d+d)?(\d+h)?(\d+m)?(\d+s)?(\d+ms)?)$";

    /// <summary>When all falls well.</summary>
    [RegularExpression(BoundPattern)]
    public required string Best { get; init; }

    /// <summary>As a rule.</summary>
    [RegularExpression(BoundPattern)]
    public required string Expected { get; init; }

    /// <summary>In the worst case.</summary>
    [RegularExpression(BoundPattern)]
    public required string Worst { get; init; }
}
