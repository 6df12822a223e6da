using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Reports;
using Readiness.Core.Rules;
using Readiness.Reporters.Json;

namespace Readiness.Schemas.Tests;

public sealed class ReportSchemaTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 14, 55, 0, TimeSpan.Zero);

    [Fact]
    public async Task JsonReport_WithEverything_FitsTheSchema() => Assert.Empty(await Validation.MistakesAsync("report", Json(Full())));

    [Fact]
    public async Task JsonReport_WithLittle_FitsTheSchema() =>
        Assert.Empty(await Validation.MistakesAsync("report", Json(new Report { Plan = "p", Now = Now, Version = "0.1.0", Verdict = Verdict.Ready, HasBlindSpots = false, FailOn = Severity.High })));

    [Fact]
    public async Task Report_WithUnknownKey_IsRefused() =>
        Assert.NotEmpty(await Validation.MistakesAsync("report", Json(Full()).Replace("\"fingerprint\"", "\"fingerprnt\"", StringComparison.Ordinal)));

    private static string Json(Report report)
    {
        using var output = new StringWriter();
        new JsonReporter().Write(report, output, new ReporterOptions());
        return output.ToString();
    }

    private static Report Full() => new()
    {
        Plan = "p",
        Now = Now,
        Version = "0.1.0",
        Verdict = Verdict.NotReady,
        HasBlindSpots = true,
        FailOn = Severity.High,
        Objectives = new Objectives(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5)),
        Scenarios = ["primary-lost"],
        Chain = [new PhaseState(Phase.Detect, Outcome.Fail, 1, [new StepState("monitor", "signal", Outcome.Unknown, ["f1"])])],
        Findings =
        [
            new Finding
            {
                Fingerprint = "f1",
                Rule = "signal-lost-with-its-target",
                Title = "t",
                Phase = Phase.Detect,
                Severity = Severity.Critical,
                Outcome = Outcome.Fail,
                Subject = new SubjectIdentity("signal", "monitor"),
                Place = new FindingPlace("plan.yaml", 12, 5, 16),
                Scenario = "primary-lost",
                Item = "i",
                Message = "m",
                Why = "w",
                Explanation = "e",
                Evidence = [new Evidence("signal.sources", "[]", new Provenance("http://h", "query", Now, TimeSpan.Zero) { RequestId = "r" })],
                Missing = [new MissingFact("signal.sources", "Timeout", "d")],
                Fix = new FindingFix("text", "command", "document", ["https://h"]),
                References = new Dictionary<string, string> { ["aws-well-architected"] = "REL11-BP01" },
            },
        ],
        Components = [new ComponentState("monitor", "prometheus", "hk", TimeSpan.FromSeconds(1), [new NotCollected(NotCollectedReason.Timeout, "d")])],
        IsInterrupted = true,
    };
}
