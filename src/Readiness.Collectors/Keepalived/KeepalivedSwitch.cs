using Readiness.Collectors.Switches;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Keepalived;

/// <summary>A node of a VRRP instance as the one that leads users to itself: it takes the virtual address over.</summary>
[StepDeriver("switch", "keepalived")]
internal sealed class KeepalivedSwitch : IStepDeriver<SwitchFacts>
{
    public bool SteersByItself => true;

    public IReadOnlyList<FactsRead> Reads { get; } = [new("keepalived", "instances")];

    public SwitchFacts Derive(StepContext context)
    {
        var step = (SwitchStep)context.Step;
        var found = ServedInstance.Of(context);
        var site = ServedInstance.SiteOf(context, found);
        var (permitted, because) = Leave(found);
        return SelfSteering.Of(step, found.IsPresent ? found.Value.Name : step.By, site) with
        {
            Permitted = permitted,
            DeniedBecause = because,
            TargetExists = found.IsNotCollected ? Fact<bool>.Missing(found.Why) : Fact<bool>.Present(found is { IsPresent: true, Value.VirtualAddresses.Items.Count: > 0 }, found.From),
            Current = FactList<string>.Missing(new NotCollected(NotCollectedReason.Unsupported, "which node holds the virtual address the dump of one node does not tell")),
            To = FactList<string>.Present(step.To),
            Destinations = found.IsNotCollected ? FactList<SwitchDestination>.Missing(found.Why) : FactList<SwitchDestination>.Present(found.IsPresent ? [This(context, found.Value, site)] : [], found.From),
            Ttl = Fact<TimeSpan>.Absent(),
            Terms = DetectedBy.Alone(context) ? FactList<TimeTerm>.Absent() : found.IsPresent ? MasterDownTerms.Of(found.Value) : FactList<TimeTerm>.Missing(found.IsNotCollected ? found.Why : new NotCollected(NotCollectedReason.Failed, $"{context.Component.Name} has no such VRRP instance")),
        };
    }

    private static SwitchDestination This(StepContext context, VrrpInstance instance, Fact<string> site) => new()
    {
        Name = context.Component.Name,
        Address = "",
        Site = site,
        Serves = instance.State.Map(state => state is "BACKUP" or "MASTER"),
        LeftWhenLost = Fact<bool>.Present(true),
    };

    // Where ARP moves the address nobody is asked. Where it does not, a script may ask the cloud; what it asks, and whether it may, cannot be read from its name.
    private static (Fact<bool> Permitted, Fact<string> Because) Leave(Fact<VrrpInstance> found)
    {
        if (!found.IsPresent) return found.IsNotCollected ? (Fact<bool>.Missing(found.Why), Fact<string>.Missing(found.Why)) : (Fact<bool>.Absent(), Fact<string>.Absent());
        var instance = found.Value;
        if (instance.AddressMoves is { IsPresent: true, Value: true }) return (Fact<bool>.Absent(), Fact<string>.Absent());
        if (instance.NotifyScript.IsPresent)
        {
            var why = new NotCollected(NotCollectedReason.Unsupported, $"what {instance.NotifyScript.Value} does when {instance.Name} becomes MASTER, and whether it may, cannot be told");
            return (Fact<bool>.Missing(why), Fact<string>.Missing(why));
        }

        return (instance.AddressMoves, instance.HeldBecause);
    }
}
