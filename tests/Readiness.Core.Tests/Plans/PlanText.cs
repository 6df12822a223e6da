using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;
using Readiness.Core.Plans.Reading;

namespace Readiness.Core.Tests.Plans;

/// <summary>A small good plan whose parts a test replaces.</summary>
internal static class PlanText
{
    public const string Sites =
        """
        sites:
          hk: { provider: aliyun, networks: [10.10.0.0/16], role: primary }
          dr: { provider: aws, networks: [10.20.0.0/16], role: standby }
        """;

    public const string Components =
        """
        components:
          monitoring: { kind: prometheus, url: "http://10.10.0.9:9090" }
          monitor: { kind: failover-monitor, asks: monitoring, every: 15s, site: dr }
          orders: { kind: mysql, host: 10.10.0.31 }
          orders-dr: { kind: mysql, host: 10.20.0.31 }
        """;

    public const string Chain =
        """
        chain:
          detect: [ { signal: monitor } ]
        """;

    public const string Scenarios =
        """
        scenarios:
          primary-lost: { lose: [hk] }
        """;

    public static PlanReading Read(string? sites = null, string? components = null, string? chain = null, string? scenarios = null, string rest = "") =>
        ReadText($"apiVersion: readiness/v1\nkind: FailoverPlan\nmetadata: {{ name: t }}\n{sites ?? Sites}\n{components ?? Components}\n{chain ?? Chain}\n{scenarios ?? Scenarios}\n{rest}\n");

    public static PlanReading ReadText(string text)
    {
        var diagnostics = new DiagnosticBag();
        var plan = PlanReader.Read(new SourceText("plan.yaml", text), SampleKinds.Catalogue, diagnostics);
        return new PlanReading(plan, diagnostics.InOrder());
    }

    public static Plan Good(PlanReading reading)
    {
        Assert.Empty(reading.Diagnostics.Select(DiagnosticRenderer.Render));
        return reading.Plan!;
    }

    /// <summary>The one mistake with its hint, after making sure that the place reads as expected.</summary>
    public static string Mistake(PlanReading reading, string at)
    {
        var mistake = Assert.Single(reading.Diagnostics);
        Assert.Null(reading.Plan);
        Assert.StartsWith(at, mistake.Span.Source.Line(mistake.Span.Line)[(mistake.Span.Column - 1)..], StringComparison.Ordinal);
        return mistake.Hint is null ? mistake.Message : $"{mistake.Message} ({mistake.Hint})";
    }
}
