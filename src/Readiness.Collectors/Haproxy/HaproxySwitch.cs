using Readiness.Collectors.Switches;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Haproxy;

/// <summary>HAProxy as the one that leads users to the standby: it leaves servers that fail their checks, and turns to the backups when no other is left.</summary>
[StepDeriver("switch", "haproxy")]
internal sealed class HaproxySwitch : IStepDeriver<SwitchFacts>
{
    public bool SteersByItself => true;

    public IReadOnlyList<FactsRead> Reads { get; } = [new("haproxy", "site", "backends", "spreadChecks")];

    public SwitchFacts Derive(StepContext context)
    {
        var step = (SwitchStep)context.Step;
        var backend = ServedBackend.Of(context);
        return SelfSteering.Of(step, backend.Name, backend.ProxySite) with
        {
            TargetExists = backend.Found.IsNotCollected ? Fact<bool>.Missing(backend.Found.Why) : Fact<bool>.Present(backend.Found.IsPresent, backend.Found.From),
            Current = Current(backend),
            To = FactList<string>.Present(step.To),
            Destinations = Destinations(backend),
            Ttl = Fact<TimeSpan>.Absent(),
            // Requests follow at once; what took time was noticing. Where something else gives the signal, HAProxy still waits for its own checks.
            Terms = DetectedBy.Alone(context) ? FactList<TimeTerm>.Absent() : HaproxySignal.TermsOf(backend, (HaproxyFacts)context.Facts),
        };
    }

    private static FactList<SwitchDestination> Destinations(ServedBackend backend) => backend.Servers.IsNotCollected
        ? FactList<SwitchDestination>.Missing(backend.Servers.Why)
        : FactList<SwitchDestination>.Present(
            [
                .. backend.Servers.Items.Select(server => new SwitchDestination
                {
                    Name = server.Name,
                    Address = server.Address.ValueOr(null) ?? "",
                    Site = backend.SiteOf(server),
                    Serves = server.Serves,
                    LeftWhenLost = server.Checked,
                }),
            ],
            backend.Servers.From);

    // Backups take users once no other server does.
    private static FactList<string> Current(ServedBackend backend)
    {
        if (backend.Servers.IsNotCollected) return FactList<string>.Missing(backend.Servers.Why);
        if (backend.Servers.Items.FirstOrDefault(server => server.State.IsNotCollected) is { } unknown) return FactList<string>.Missing(unknown.State.Why);
        var active = Serving(backend.Active);
        return FactList<string>.Present(active.Count > 0 ? active : Serving([.. backend.Servers.Items.Except(backend.Active)]), backend.Servers.From);
    }

    private static List<string> Serving(IReadOnlyList<HaproxyServer> servers) =>
        [.. servers.Where(server => server.State.ValueOr("") == "unchecked" || server.Serves.ValueOr(false)).Select(server => server.Address.ValueOr(null) ?? server.Name)];
}
