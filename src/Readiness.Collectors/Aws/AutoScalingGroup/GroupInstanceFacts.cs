using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.AutoScalingGroup;

/// <summary>An instance of an Auto Scaling group.</summary>
[FactRecord("aws.autoscaling.group.instance")]
public sealed partial record GroupInstanceFacts
{
    /// <summary>Its id.</summary>
    public required string Name { get; init; }

    /// <summary>Its type (InstanceType).</summary>
    public Fact<string> Type { get; init; }

    /// <summary>The availability zone that it is in (AvailabilityZone).</summary>
    public Fact<string> AvailabilityZone { get; init; }

    /// <summary>Where it is in its life: Pending, InService, Standby, Terminating … (LifecycleState).</summary>
    public Fact<string> LifecycleState { get; init; }

    /// <summary>Whether the group takes it for healthy (HealthStatus).</summary>
    public Fact<bool> Healthy { get; init; }

    /// <summary>Whether it serves: in service and healthy.</summary>
    internal bool Serves => LifecycleState.ValueOr("") == "InService" && Healthy.ValueOr(false);
}
