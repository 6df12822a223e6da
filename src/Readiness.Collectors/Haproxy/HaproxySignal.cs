using Readiness.Collectors.Signals;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Haproxy;

/// <summary>HAProxy as the one that notices the loss: all servers of a backend that are no backups fail their checks.</summary>
/// <remarks>It asks the servers itself: there is nothing between it and them that could fall silent.</remarks>
[StepDeriver("signal", "haproxy")]
internal sealed class HaproxySignal : IStepDeriver<SignalFacts>
{
    public IReadOnlyList<FactsRead> Reads { get; } = [new("haproxy", "address", "site", "reachable", "backends", "spreadChecks")];

    public SignalFacts Derive(StepContext context)
    {
        var proxy = (HaproxyFacts)context.Facts;
        var backend = ServedBackend.Of(context);
        var terms = TermsOf(backend, proxy);
        return new SignalFacts
        {
            Name = context.Step.Name,
            Kind = context.Component.Kind,
            Site = backend.ProxySite,
            Query = backend.Servers.IsPresent
                ? Fact<string>.Present($"all of {string.Join(", ", backend.Active.Select(server => server.Name))} in backend {backend.Name} fail their checks", backend.Servers.From)
                : Lost<string>(backend),
            Sources = FactList<SignalSource>.Present([SourceOf(context, proxy, backend)]),
            Relays = FactList<SignalRelay>.Present([]),
            Targets = backend.Servers.IsNotCollected ? FactList<SignalTarget>.Missing(backend.Servers.Why)
                : FactList<SignalTarget>.Present([.. backend.Active.Select(server => TargetOf(server, backend))], backend.Servers.From),
            Selected = Checked(backend).Map(isChecked => isChecked.LongCount(yes => yes)),
            FiresNow = FiresNow(backend),
            // What gives no answer is down to a check, whether it refuses or has vanished.
            FiresOnAbsence = FiresOnDown(backend),
            FiresOnDown = FiresOnDown(backend),
            FiresOnSilence = Fact<bool>.Present(false),
            DetectsAtBest = TermTotals.Best(terms),
            DetectsAtWorst = TermTotals.Worst(terms),
            Terms = terms,
            SilenceTerms = FactList<TimeTerm>.Absent(),
        };
    }

    /// <summary>What the time is made of until HAProxy has left all servers that are no backups.</summary>
    public static FactList<TimeTerm> TermsOf(ServedBackend backend, HaproxyFacts proxy) => backend.Servers.IsNotCollected
        ? FactList<TimeTerm>.Missing(backend.Servers.Why)
        : CheckTerms.Of([.. backend.Active.Where(server => server.Checked.ValueOr(true))], proxy.SpreadChecks);

    private static SignalSource SourceOf(StepContext context, HaproxyFacts proxy, ServedBackend backend) => new()
    {
        Name = context.Component.Name,
        Address = proxy.Address.ValueOr(null) ?? (context.Component.Settings as HaproxySettings)?.Socket ?? context.Component.Name,
        Site = backend.ProxySite,
        FiresOnDown = FiresOnDown(backend),
        Trouble = Fact<string>.Absent(),
        Answers = proxy.Reachable.IsAbsent ? Fact<bool>.Missing(NotCollectedReason.Undeclared, "its state is not asked for: give it socket or stats") : proxy.Reachable,
    };

    private static SignalTarget TargetOf(HaproxyServer server, ServedBackend backend) => new()
    {
        Name = server.Address.ValueOr(null) ?? server.Name,
        Site = backend.SiteOf(server),
        Up = !server.State.IsPresent ? server.State.Map(_ => false)
            : server.State.Value == "unchecked" ? Fact<bool>.Missing(NotCollectedReason.Unsupported, $"nothing checks {server.Name}")
            : server.State.Map(state => state is "up" or "drain" or "stopping"),
    };

    private static Fact<IReadOnlyList<bool>> Checked(ServedBackend backend)
    {
        if (!backend.Servers.IsPresent) return Lost<IReadOnlyList<bool>>(backend);
        return backend.Active.FirstOrDefault(server => !server.Checked.IsPresent) is { } unknown
            ? unknown.Checked.Map<IReadOnlyList<bool>>(_ => [])
            : Fact<IReadOnlyList<bool>>.Present([.. backend.Active.Select(server => server.Checked.Value)], backend.Servers.From);
    }

    // One server that nothing checks is enough: it is never left, so they are never all gone.
    private static Fact<bool> FiresOnDown(ServedBackend backend)
    {
        if (backend.Active.FirstOrDefault(server => server.Checked is { IsPresent: true, Value: false }) is { } never) return Fact<bool>.Present(false, never.Checked.From);
        return Checked(backend).Map(isChecked => isChecked.Count > 0 && isChecked.All(yes => yes));
    }

    private static Fact<bool> FiresNow(ServedBackend backend)
    {
        if (!backend.Servers.IsPresent) return Lost<bool>(backend);
        if (backend.Active.FirstOrDefault(server => server.State.ValueOr("") == "unchecked" || server.Serves.ValueOr(false)) is { } serving) return Fact<bool>.Present(false, serving.State.From);
        return backend.Active.FirstOrDefault(server => !server.Serves.IsPresent) is { } unknown
            ? unknown.Serves.Map(_ => true)
            : Fact<bool>.Present(true, backend.Servers.From);
    }

    private static Fact<T> Lost<T>(ServedBackend backend) => backend.Servers.IsNotCollected
        ? Fact<T>.Missing(backend.Servers.Why)
        : Fact<T>.Missing(NotCollectedReason.Failed, $"{backend.Context.Component.Name} has no backend with servers to watch");
}
