using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Tests.Simulation.Time;

public sealed class ObjectiveVerdictsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    // 'u' is unknown, 'n' never, a number seconds.
    [Theory]
    [InlineData("10 20 60", ObjectiveVerdict.Met)]
    [InlineData("u u 60", ObjectiveVerdict.Met)]
    [InlineData("10 60 61", ObjectiveVerdict.AtRisk)]
    [InlineData("10 20 n", ObjectiveVerdict.AtRisk)]
    [InlineData("10 61 70", ObjectiveVerdict.Missed)]
    [InlineData("61 u u", ObjectiveVerdict.Missed)]
    [InlineData("n n n", ObjectiveVerdict.Missed)]
    [InlineData("10 20 u", ObjectiveVerdict.CannotTell)]
    [InlineData("10 u 61", ObjectiveVerdict.CannotTell)]
    [InlineData("u u u", ObjectiveVerdict.CannotTell)]
    public void Of_Interval_NeverCallsAnUnknownMet(string interval, ObjectiveVerdict expected) =>
        Assert.Equal(expected, ObjectiveVerdicts.Of(Read(interval), Limit));

    [Fact]
    public void Of_WithoutAnObjective_SaysSo() => Assert.Equal(ObjectiveVerdict.Undeclared, ObjectiveVerdicts.Of(Interval.Never, null));

    private static Interval Read(string text)
    {
        var bounds = text.Split(' ').Select(word => word switch
        {
            "u" => Bound.Unknown,
            "n" => Bound.Never,
            _ => Bound.Of(TimeSpan.FromSeconds(int.Parse(word, System.Globalization.CultureInfo.InvariantCulture))),
        }).ToList();
        return new Interval(bounds[0], bounds[1], bounds[2]);
    }
}
