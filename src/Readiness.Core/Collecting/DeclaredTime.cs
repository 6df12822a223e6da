using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Core.Collecting;

/// <summary>A part of a time that only the plan's owner can tell.</summary>
public static class DeclaredTime
{
    /// <summary>As the plan's <c>assumptions</c> declare it; without that not collected, since a number that nobody stands for is worse than none.</summary>
    /// <param name="name">One of <see cref="AssumptionNames"/>.</param>
    /// <param name="what">What takes that long, in a few words.</param>
    public static TimeTerm Term(Plan plan, string name, string what)
    {
        if (plan.Assumptions.TryGetValue(name, out var time)) return Declared(what, time);
        var unsaid = Fact<TimeSpan>.Missing(NotCollectedReason.Undeclared, $"nothing measures how long {what} takes: declare it in the plan's assumptions ({name})");
        return TimeTerm.Always(what, unsaid);
    }

    /// <summary>As the plan declares it; without that what is generally known, marked as an assumption.</summary>
    /// <param name="source">Who says what is generally known, and in which words.</param>
    public static TimeTerm Term(Plan plan, string name, string what, AssumedTime otherwise, string source) =>
        plan.Assumptions.TryGetValue(name, out var time) ? Declared(what, time) : Declared(what, otherwise) with { Assumed = Fact<string>.Present(source) };

    private static TimeTerm Declared(string what, AssumedTime time) =>
        TimeTerm.Of(what, Fact<TimeSpan>.Present(time.Best), Fact<TimeSpan>.Present(time.Expected), Fact<TimeSpan>.Present(time.Worst));
}
