using Readiness.Core.Evaluation;
using Readiness.Core.Facts;

namespace Readiness.Core.Simulation.Steps;

/// <summary>Something that must hold for a step to work.</summary>
/// <param name="Holds">Whether it does.</param>
/// <param name="Otherwise">What to say when it does not: one sentence without a full stop.</param>
/// <param name="Rests">The facts that it rests on.</param>
internal sealed record Requirement(Answer Holds, string Otherwise, params IReadOnlyList<RestsOn> Rests)
{
    public Cause AsCause() => new(
        Holds == Answer.Unknown ? $"cannot tell: {Open()}" : Otherwise,
        Holds == Answer.Unknown,
        [.. Rests.Where(rest => rest.Missing is null).Select(rest => rest.Known)],
        [.. Rests.Select(rest => rest.Missing).OfType<MissingFact>()]);

    private string Open() => Rests.Select(rest => rest.Missing).OfType<MissingFact>().Select(missing => missing.Detail).FirstOrDefault() ?? Otherwise;
}

/// <summary>A fact that a requirement rests on, as evidence or as what is missing.</summary>
internal sealed record RestsOn(Evidence Known, MissingFact? Missing)
{
    public static RestsOn Fact<T>(string expression, Fact<T> fact) => new(
        new Evidence(expression, fact.ToString(), fact.From),
        fact.IsNotCollected ? new MissingFact(expression, fact.Why.Reason.ToString(), fact.Why.Detail) : null);

    public static RestsOn List<T>(string expression, FactList<T> list)
    {
        var why = list.IsNotCollected ? list.Why : list.Incomplete;
        return new RestsOn(
            new Evidence(expression, list.IsPresent ? $"{list.Items.Count} items" : "absent", list.From),
            why is null ? null : new MissingFact(expression, why.Reason.ToString(), why.Detail));
    }
}
