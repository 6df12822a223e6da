using Readiness.Core.Facts.Subjects;
using Readiness.Expressions;

namespace Readiness.Core.Rules;

/// <summary><c>scenario.loses(site)</c>: whether the scenario loses a site.</summary>
public static class LosesFunction
{
    public static CelFunction Instance { get; } = new(
        "loses",
        "Whether the scenario loses the site of this name; sites nested in lost ones are lost. The example is of a scenario that loses tokyo.",
        [new CelOverload("scenario_loses_string", IsMember: true, [ScenarioFacts.Schema, CelType.String], CelType.Bool, Loses)],
        [new CelExample("scenario.loses('tokyo')", "true")]);

    private static CelValue Loses(ReadOnlySpan<CelValue> arguments)
    {
        var lost = arguments[0].AsStruct.Get(ScenarioFacts.Schema.SlotOf("lostSites")).AsList;
        for (var i = 0; i < lost.Count; i++)
            if (lost[i].AsString == arguments[1].AsString)
                return CelValue.True;
        return CelValue.False;
    }
}
