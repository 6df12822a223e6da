using Readiness.Collectors.Aws.Route53Record;
using Readiness.Collectors.Aws.Route53Record.Failover;
using Readiness.Collectors.Tests.Prometheus;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.Route53Record.Failover;

/// <summary>A failover pair: the primary at 127.10.0.20 with a check, the standby at 127.20.0.9 without one.</summary>
internal sealed record Pair
{
    public Fact<HealthCheckFacts> Check { get; init; } = Fact<HealthCheckFacts>.Present(Http);

    public bool HasSecondary { get; init; } = true;

    public NotCollected? Incomplete { get; init; }

    public static HealthCheckFacts Http { get; } = new()
    {
        Id = "hc-1",
        Type = Fact<string>.Present("HTTPS"),
        Target = Fact<string>.Present("127.10.0.20:443/healthz"),
        Interval = Seconds(30),
        Threshold = Fact<long>.Present(3),
        Disabled = Fact<bool>.Present(false),
        Inverted = Fact<bool>.Present(false),
        Healthy = Fact<bool>.Present(true),
    };

    public static Fact<TimeSpan> Seconds(double seconds) => Fact<TimeSpan>.Present(TimeSpan.FromSeconds(seconds));

    public SignalFacts Signal() => new Route53Signal().Derive(Context(new SignalStep("record", TestSites.Nowhere)));

    public SwitchFacts Switch() => new Route53Switch().Derive(Context(new SwitchStep("record", null, [], TestSites.Nowhere)));

    private StepContext Context(Step step)
    {
        var component = new Component("record", "aws.route53.record", TestSites.Nowhere) { Settings = new AwsRoute53RecordSettings { Zone = "Z1", Name = "pay.example.com", Type = "A" } };
        var facts = new AwsRoute53RecordFacts
        {
            RecordSets = FactList<RecordSetFacts>.Present([Set("PRIMARY", "127.10.0.20", Check), .. HasSecondary ? [Set("SECONDARY", "127.20.0.9", Fact<HealthCheckFacts>.Absent())] : Array.Empty<RecordSetFacts>()], null, Incomplete),
            Ttl = Seconds(60),
            PrivateZone = Fact<bool>.Present(false),
        };
        var plan = new Plan { Name = "test", Source = new SourceText("plan.yaml", ""), Components = [component] };
        return new StepContext(step, component, facts, plan, TestSites.Tree, new CollectedFacts(), DateTimeOffset.UnixEpoch);
    }

    private static RecordSetFacts Set(string part, string address, Fact<HealthCheckFacts> check) => new()
    {
        Routing = RoutingKind.Failover,
        Failover = Fact<string>.Present(part),
        Values = [address],
        AliasTarget = Fact<string>.Absent(),
        EvaluatesTargetHealth = Fact<bool>.Absent(),
        HealthCheck = check,
    };
}
