using FsCheck;
using FsCheck.Fluent;
using Readiness.Collectors.Signals;
using Readiness.Collectors.Tests.FailoverMonitor;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Signals;

public sealed class VerdictsTests
{
    [Theory]
    [InlineData("t", "t")]
    [InlineData("f", "f")]
    [InlineData("f f", "f")]
    [InlineData("f t", "t")]
    [InlineData("? t", "t")]
    [InlineData("f ?", "?")]
    [InlineData("", "?")]
    public void Any_Verdicts_IsTrueWhenOneIs(string verdicts, string expected) =>
        Assert.Equal(expected, Text(Verdicts.Any(verdicts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Verdict))));

    [Fact]
    public void Any_LosingAVerdict_NeverTurnsIntoAnotherAnswer() =>
        Prop.ForAll<bool[], int>((verdicts, lost) =>
        {
            if (verdicts is null or []) return true;
            var all = verdicts.Select(verdict => Fact<bool>.Present(verdict)).ToList();
            var before = Text(Verdicts.Any(all));
            all[Math.Abs(lost % all.Count)] = Fact<bool>.Missing(Heard.Lost);
            return Text(Verdicts.Any(all)) is var after && (after == before || after == "?");
        }).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData("3 2", 2)]
    [InlineData("0 -1", 0)]
    [InlineData("3 -1", null)]
    [InlineData("", null)]
    public void Smallest_Counts_IsZeroAsSoonAsOneIs(string counts, int? expected)
    {
        var smallest = Verdicts.Smallest(counts.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => text == "-1" ? Fact<long>.Missing(Heard.Lost) : Fact<long>.Present(long.Parse(text, System.Globalization.CultureInfo.InvariantCulture))));

        Assert.Equal(expected, smallest.IsPresent ? (int)smallest.Value : null);
    }

    private static Fact<bool> Verdict(string text) => text == "?" ? Fact<bool>.Missing(Heard.Lost) : Fact<bool>.Present(text == "t");

    private static string Text(Fact<bool> verdict) => verdict.IsPresent ? verdict.Value ? "t" : "f" : "?";
}
