using Readiness.Collectors.Aws.Ec2Instance;
using Readiness.Core.Collecting;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>The EC2 instance that an actor runs on.</summary>
internal sealed record ActorInstance(Component Actor, string Id)
{
    /// <summary>Null when the plan does not say where the actor runs.</summary>
    public static ActorInstance? Of(Component? actor) => actor?.Settings is IActorSettings { Instance: { } id } ? new ActorInstance(actor, id) : null;

    /// <summary>What was collected of it; null when nothing was.</summary>
    public AwsEc2InstanceFacts? Facts(Plan plan, CollectedFacts collected) => collected.Of<AwsEc2InstanceFacts>(Component(plan));

    public PosedQuestion Pose(Plan plan)
    {
        var component = Component(plan);
        var implied = component == Id ? new ImpliedComponent("aws.ec2.instance", new AwsEc2InstanceSettings { Id = Id, Region = Region(plan) }) : null;
        return new PosedQuestion(component, new RoleOfInstance(), implied);
    }

    /// <summary>The region of the actor's site; null when the plan does not say.</summary>
    public string? Region(Plan plan)
    {
        var site = plan.Sites.FirstOrDefault(one => one.Name == Actor.Site);
        while (site is { Region: null, Parent: { } parent }) site = plan.Sites.FirstOrDefault(one => one.Name == parent);
        return site?.Region;
    }

    /// <summary>The component that knows the instance: one of the plan, or the instance itself.</summary>
    private string Component(Plan plan) =>
        plan.Components.FirstOrDefault(component => component.Settings is AwsEc2InstanceSettings settings && settings.Id == Id)?.Name ?? Id;
}
