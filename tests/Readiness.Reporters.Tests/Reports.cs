using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Reports;
using Readiness.Core.Rules;
using Readiness.Core.Waivers;

namespace Readiness.Reporters.Tests;

/// <summary>Reports made by hand for the reporters' tests.</summary>
internal static class Reports
{
    public static readonly DateTimeOffset Now = new(2026, 3, 14, 14, 58, 3, TimeSpan.Zero);

    private static readonly Provenance Targets = new("http://10.10.0.9:9090", "GET /api/v1/targets", Now.AddSeconds(-2), TimeSpan.FromMilliseconds(12));

    /// <summary>One broken, one unknown, one minor and one passed finding.</summary>
    public static Report Mixed { get; } = new()
    {
        Plan = "hk-payments",
        Now = Now,
        Version = "0.1.0",
        Verdict = Verdict.NotReady,
        HasBlindSpots = true,
        FailOn = Severity.High,
        Objectives = new Objectives(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5)),
        Scenarios = ["primary-lost"],
        Chain =
        [
            new PhaseState(Phase.Detect, Outcome.Fail, 1, [new StepState("failover-monitor", "signal", Outcome.Fail, ["f1"])]),
            new PhaseState(Phase.Switch, Outcome.Unknown, 1, [new StepState("dns-writer→app-record", "switch", Outcome.Unknown, ["f2"])]),
            new PhaseState(Phase.Start, Outcome.Pass, 1, [new StepState("payments-dr", "start", Outcome.Pass, [])]),
        ],
        Findings = [Broken, Unknown, Minor, Passed],
        Components = [new ComponentState("monitoring", "prometheus", null, TimeSpan.FromMilliseconds(40), [new NotCollected(NotCollectedReason.Timeout, "GET /api/v1/rules at http://10.10.0.9:9090 did not answer within 5s")])],
    };

    public static Report Ready { get; } = Mixed with
    {
        Verdict = Verdict.Ready,
        HasBlindSpots = false,
        Chain = [new PhaseState(Phase.Start, Outcome.Pass, 1, [new StepState("payments-dr", "start", Outcome.Pass, [])])],
        Findings = [Passed],
    };

    /// <summary>Three findings that one refusal keeps from being told.</summary>
    public static Report Blind { get; } = Mixed with
    {
        Verdict = Verdict.CannotTell,
        Chain = [],
        Components = [],
        Findings =
        [
            Unknown,
            Late("primary-lost"),
            Late("standby-lost"),
        ],
    };

    /// <summary>One rule broken on nine items.</summary>
    public static Report Repeated { get; } = Mixed with
    {
        Findings = [Broken, .. Enumerable.Range(1, 8).Select(number => Broken with { Fingerprint = $"r{number}", Item = $"target-{number}", Scenario = null, Message = $"target-{number} is lost" })],
    };

    /// <summary>A broken finding that somebody accepted, one whose waiver has run out, and an unknown one that cannot be accepted.</summary>
    public static Report Waived { get; } = Mixed with
    {
        Findings =
        [
            Broken with { Fingerprint = "w1", Waiver = Accepted, IsWaived = true },
            Broken with { Fingerprint = "w2", Scenario = "standby-lost", Waiver = Accepted },
            Unknown with { Fingerprint = "w3", Waiver = Accepted },
            Broken with { Fingerprint = "w4", Scenario = "office-lost", IsSpare = true },
        ],
    };

    /// <summary>The broken finding with every text replaced by what an attacker, or a broken system, would put there.</summary>
    public static Report Hostile(string text) => Mixed with
    {
        Plan = text,
        Scenarios = [text],
        Findings =
        [
            Broken with
            {
                Title = text, Subject = new SubjectIdentity("signal", text), Item = text, Scenario = text, Message = text, Why = text, Explanation = text,
                Evidence = [new Evidence(text, text, Targets with { Endpoint = text, Operation = text })],
                Fix = new FindingFix(text, text, text, [text]),
                References = new Dictionary<string, string> { [text] = text },
                Place = new FindingPlace(text, 1, 1, 1),
            },
            Unknown with { Message = text, Missing = [new MissingFact(text, text, text)] },
            Broken with { Fingerprint = "w1", Waiver = Accepted with { Owner = text, Reason = text }, IsWaived = true },
        ],
        Components = [new ComponentState(text, text, text, TimeSpan.Zero, [new NotCollected(NotCollectedReason.Timeout, text)])],
    };

    /// <summary>As many findings as asked for; every fourth is unknown, the last one decides alone with its severity.</summary>
    public static Report Many(int count, Func<int, string> message) => Mixed with
    {
        Findings =
        [
            .. Enumerable.Range(1, count - 1).Select(number => (number % 4 == 0 ? Unknown : Broken) with { Fingerprint = $"{number:x32}", Severity = Severity.Medium, Item = $"item-{number}", Message = message(number) }),
            Broken with { Fingerprint = $"{count:x32}", Item = "the last", Message = message(count) },
        ],
    };

    private static Waiver Accepted => new("signal-lost-with-its-target", "failover-monitor", "payments", "replaced in May", new DateOnly(2026, 5, 31), new SourceText("waivers.yaml", "waivers:").SpanAt(0));

    private static Finding Broken => new()
    {
        Fingerprint = "f1",
        Place = new FindingPlace("dr/plan.yaml", 12, 5, 16),
        Rule = "signal-lost-with-its-target",
        Title = "The failover signal is lost together with what it watches",
        Phase = Phase.Detect,
        Severity = Severity.Critical,
        Outcome = Outcome.Fail,
        Subject = new SubjectIdentity("signal", "failover-monitor"),
        Scenario = "primary-lost",
        Message = "all 1 sources that failover-monitor asks are in what primary-lost loses, and so is what it watches",
        Why = "When the site goes dark, the monitoring that should say so goes dark with it.",
        Explanation = "signal.sources[0].site aliyun-hk",
        Evidence = [new Evidence("signal.sources[0].site", "aliyun-hk", Targets)],
        Fix = new FindingFix("Run a second Prometheus elsewhere.", "prometheus --config.file=second.yml", "{\n  \"Version\": \"2012-10-17\"\n}", ["https://example.com/monitoring"]),
        References = new Dictionary<string, string> { ["aws-well-architected"] = "REL11-BP01" },
    };

    private static Finding Unknown => new()
    {
        Fingerprint = "f2",
        Place = new FindingPlace("dr/plan.yaml", 13, 5, 1),
        Rule = "switch-not-permitted",
        Title = "The actor may not make the change that the switch needs",
        Phase = Phase.Switch,
        Severity = Severity.Critical,
        Outcome = Outcome.Unknown,
        Subject = new SubjectIdentity("switch", "dns-writer→app-record"),
        Message = "cannot tell: switch.permitted was not collected (AccessDenied: iam:GetRole was refused)",
        Why = "The change will be refused in the middle of the failover.",
        Missing = [new MissingFact("switch.permitted", "AccessDenied", "iam:GetRole was refused")],
        Fix = new FindingFix("Let Readiness read it.", null, null, []),
    };

    private static Finding Late(string scenario) => Unknown with
    {
        Fingerprint = scenario,
        Rule = "ttl-longer-than-its-budget",
        Severity = Severity.High,
        Scenario = scenario,
        Missing = [new MissingFact("switch.ttl", "AccessDenied", "iam:GetRole was refused")],
    };

    private static Finding Minor => Broken with { Fingerprint = "f3", Rule = "standby-certificate-ends-soon", Severity = Severity.Medium, Message = "the certificate ends in 12 days", Subject = new SubjectIdentity("start", "payments-dr"), Phase = Phase.Start };

    private static Finding Passed => Broken with { Fingerprint = "f4", Rule = "standby-not-serving", Outcome = Outcome.Pass, Subject = new SubjectIdentity("start", "payments-dr"), Phase = Phase.Start, Message = "holds" };
}
