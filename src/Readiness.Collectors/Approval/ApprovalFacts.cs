using Readiness.Core.Facts;

namespace Readiness.Collectors.Approval;

/// <summary>An approval as the plan declares it. Whether the person answers, no system tells: only a drill does.</summary>
[FactRecord("approval")]
public sealed partial record ApprovalFacts
{
    /// <summary>The components by which the person is reached, any of which is enough.</summary>
    public FactList<string> ReachedBy { get; init; }

    /// <summary>From the question to the answer when everything falls well.</summary>
    public Fact<TimeSpan> AnswersAtBest { get; init; }

    /// <summary>From the question to the answer as a rule.</summary>
    public Fact<TimeSpan> AnswersAsARule { get; init; }

    /// <summary>From the question to the answer at worst; absent when the plan does not say.</summary>
    public Fact<TimeSpan> AnswersAtWorst { get; init; }
}
