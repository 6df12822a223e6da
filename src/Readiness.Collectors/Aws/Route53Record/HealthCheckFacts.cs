using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Route53Record;

/// <summary>A health check of Route 53.</summary>
[FactRecord("aws.route53.healthCheck")]
public sealed partial record HealthCheckFacts
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it does: <c>HTTP</c>, <c>HTTPS</c>, <c>TCP</c>, <c>CALCULATED</c>, <c>CLOUDWATCH_METRIC</c> … (Type); absent when the check is gone.</summary>
    public Fact<string> Type { get; init; }

    /// <summary>What it asks: address or name, port and path; absent for checks that ask no endpoint.</summary>
    public Fact<string> Target { get; init; }

    /// <summary>How often each checker asks (RequestInterval); absent for checks that ask no endpoint.</summary>
    public Fact<TimeSpan> Interval { get; init; }

    /// <summary>How many answers in a row change its state (FailureThreshold); absent for checks that ask no endpoint.</summary>
    public Fact<long> Threshold { get; init; }

    /// <summary>Whether it is switched off; it then counts as healthy.</summary>
    public Fact<bool> Disabled { get; init; }

    /// <summary>Whether healthy counts as unhealthy and the reverse.</summary>
    public Fact<bool> Inverted { get; init; }

    /// <summary>Whether Route 53 takes it for healthy now: more than 18 % of the checkers succeed (route53:GetHealthCheckStatus).</summary>
    public Fact<bool> Healthy { get; init; }
}
