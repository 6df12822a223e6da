using System.Globalization;
using Readiness.Collectors.Placement;
using Readiness.Collectors.Signals;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Keepalived;

/// <summary>A node of a VRRP instance as the one that notices the loss: the MASTER's advertisements stop.</summary>
[StepDeriver("signal", "keepalived")]
internal sealed class KeepalivedSignal : IStepDeriver<SignalFacts>
{
    public IReadOnlyList<FactsRead> Reads { get; } = [new("keepalived", "instances")];

    public SignalFacts Derive(StepContext context)
    {
        var found = ServedInstance.Of(context);
        var lost = found.IsNotCollected ? found.Why : new NotCollected(NotCollectedReason.Failed, $"{context.Component.Name} has no such VRRP instance");
        var site = ServedInstance.SiteOf(context, found);
        var signal = new SignalFacts
        {
            Name = context.Step.Name,
            Kind = context.Component.Kind,
            Site = site,
            Relays = FactList<SignalRelay>.Present([]),
            FiresOnSilence = Fact<bool>.Present(false),
            SilenceTerms = FactList<TimeTerm>.Absent(),
        };
        if (!found.IsPresent)
            return signal with
            {
                Query = Fact<string>.Missing(lost),
                Sources = FactList<SignalSource>.Missing(lost),
                Targets = FactList<SignalTarget>.Missing(lost),
                Selected = Fact<long>.Missing(lost),
                FiresNow = Fact<bool>.Missing(lost),
                FiresOnAbsence = Fact<bool>.Missing(lost),
                FiresOnDown = Fact<bool>.Missing(lost),
                DetectsAtBest = Fact<TimeSpan>.Missing(lost),
                DetectsAtWorst = Fact<TimeSpan>.Missing(lost),
                Terms = FactList<TimeTerm>.Missing(lost),
            };

        var instance = found.Value;
        var terms = MasterDownTerms.Of(instance);
        // A node in FAULT takes nothing over; one whose MASTER says nothing does.
        var fires = instance.State.Map(state => state is "BACKUP" or "MASTER");
        return signal with
        {
            Query = Fact<string>.Present(string.Create(CultureInfo.InvariantCulture, $"{instance.DownTimerAdverts} advertisements of {instance.Name} in a row are missed"), found.From),
            Sources = FactList<SignalSource>.Present([new SignalSource { Name = context.Component.Name, Address = context.Component.Name, Site = site, Answers = instance.State.Map(_ => true), FiresOnDown = fires, Trouble = Fact<string>.Absent() }]),
            Targets = TargetsOf(instance),
            Selected = instance.Peers.IsPresent ? Fact<long>.Present(instance.Peers.Items.Count, instance.Peers.From) : Fact<long>.Missing(Multicast),
            FiresNow = instance.State.Map(state => state == "MASTER"),
            FiresOnAbsence = fires,
            FiresOnDown = fires,
            DetectsAtBest = TermTotals.Best(terms),
            DetectsAtWorst = TermTotals.Worst(terms),
            Terms = terms,
        };
    }

    private static NotCollected Multicast => new(NotCollectedReason.Unsupported, "it speaks by multicast, so its configuration does not name the nodes that it listens to");

    private static FactList<SignalTarget> TargetsOf(VrrpInstance instance)
    {
        if (!instance.Peers.IsPresent) return FactList<SignalTarget>.Missing(instance.Peers.IsNotCollected ? instance.Peers.Why : Multicast);
        // A BACKUP hears the MASTER; with several peers it does not tell which one that is.
        var heard = instance is { State: { IsPresent: true, Value: "BACKUP" }, Peers.Items.Count: 1 };
        var up = heard ? Fact<bool>.Present(true, instance.State.From) : Fact<bool>.Missing(NotCollectedReason.Unsupported, "the dump does not tell which peers are heard");
        return FactList<SignalTarget>.Present(
            [.. instance.Peers.Items.Select(peer => new SignalTarget { Name = peer.Address, Site = PlacedSite.Of(null, peer.Site, $"the peer {peer.Address}"), Up = up })], instance.Peers.From);
    }
}
