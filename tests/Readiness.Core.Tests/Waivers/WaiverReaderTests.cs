using Readiness.Core.Diagnostics;
using Readiness.Core.Waivers;

namespace Readiness.Core.Tests.Waivers;

public sealed class WaiverReaderTests
{
    private const string Head = "apiVersion: readiness/v1\nkind: Waivers\nwaivers:\n";
    private const string Sound = "  - { rule: path-stopped, subject: assets, owner: ops, reason: moves in May, until: 2026-05-31 }\n";

    [Fact]
    public void Read_SoundFile_HasEverything()
    {
        var waiver = Assert.Single(Read(Head + Sound, out var mistakes));

        Assert.Empty(mistakes);
        Assert.Equal(("path-stopped", "assets", "ops", "moves in May", "2026-05-31"), (waiver.Rule, waiver.Subject, waiver.Owner, waiver.Reason, waiver.UntilText));
        Assert.Equal("waivers.yaml:4:5", waiver.Span.ToString());
    }

    [Theory]
    [InlineData("2026-05-31T23:59:59Z", false)]
    [InlineData("2026-06-01T00:00:00Z", true)]
    [InlineData("2026-06-01T07:59:00+08:00", false)]
    public void IsExpired_LastDay_StillHolds(string now, bool expired) =>
        Assert.Equal(expired, Read(Head + Sound, out _)[0].IsExpired(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("path-stopped", "path-stoped", "waivers.yaml:4:13: there is no rule 'path-stoped' (did you mean path-stopped?)")]
    [InlineData("2026-05-31", "31.5.2026", "waivers.yaml:4:85: 'until' in a waiver is no day: '31.5.2026' (write the last day on which it holds: 2026-12-31)")]
    [InlineData("2026-05-31", "2026-02-30", "waivers.yaml:4:85: 'until' in a waiver is no day: '2026-02-30' (write the last day on which it holds: 2026-12-31)")]
    [InlineData("owner: ops, ", "", "waivers.yaml:4:5: a waiver has no 'owner' (add owner:)")]
    [InlineData("moves in May", "''", "waivers.yaml:4:64: 'reason' in a waiver is empty (a risk is accepted by somebody, for a reason)")]
    [InlineData("owner", "ownr", "waivers.yaml:4:5: a waiver has no 'owner' (add owner:)")]
    public void Read_Mistake_SaysWhereAndWhat(string part, string instead, string expected)
    {
        Read(Head + Sound.Replace(part, instead, StringComparison.Ordinal), out var mistakes);

        Assert.Equal(expected, mistakes[0]);
    }

    [Fact]
    public void Read_SameTwice_NamesBothPlaces()
    {
        Assert.Single(Read(Head + Sound + Sound, out var mistakes));

        Assert.Equal("waivers.yaml:5:5: path-stopped on assets is waived twice; first at waivers.yaml:4:5 (keep one of them)", Assert.Single(mistakes));
    }

    [Fact]
    public void Read_OtherFile_NamesAllThatIsMissing()
    {
        Assert.Empty(Read("kind: FailoverPlan\n", out var mistakes));

        Assert.Equal(3, mistakes.Count);
    }

    private static IReadOnlyList<Waiver> Read(string text, out IReadOnlyList<string> mistakes)
    {
        var diagnostics = new DiagnosticBag();
        var waivers = WaiverReader.Read([new SourceText("waivers.yaml", text)], ["path-stopped"], diagnostics);
        mistakes = [.. diagnostics.InOrder().Select(mistake => $"{mistake.Span}: {mistake.Message} ({mistake.Hint})")];
        return waivers;
    }
}
