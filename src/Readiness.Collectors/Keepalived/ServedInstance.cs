using Readiness.Collectors.Placement;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Keepalived;

/// <summary>The VRRP instance that leads the users: the one that the plan names, else the only one.</summary>
internal static class ServedInstance
{
    /// <summary>Absent when there is none.</summary>
    public static Fact<VrrpInstance> Of(StepContext context)
    {
        var facts = (KeepalivedFacts)context.Facts;
        if (facts.Instances.IsNotCollected) return Fact<VrrpInstance>.Missing(facts.Instances.Why);
        return facts.Instances.Items switch
        {
            [var only] => Fact<VrrpInstance>.Present(only, facts.Instances.From),
            [] => Fact<VrrpInstance>.Absent(facts.Instances.From),
            var several => Fact<VrrpInstance>.Missing(NotCollectedReason.Undeclared, $"which of its instances ({string.Join(", ", several.Select(instance => instance.Name))}) leads the users only the plan can say: give {context.Component.Name} instance"),
        };
    }

    /// <summary>The site of this node.</summary>
    public static Fact<string> SiteOf(StepContext context, Fact<VrrpInstance> instance) =>
        PlacedSite.Of(context.Component, instance.IsPresent ? instance.Value.Site : Fact<string>.Absent(), $"the source address of {context.Component.Name}");
}
