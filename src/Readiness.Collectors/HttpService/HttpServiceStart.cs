using Readiness.Collectors.Placement;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.HttpService;

/// <summary>What a probed service means as a start.</summary>
[StepDeriver("start", "http-service")]
internal sealed class HttpServiceStart : IStepDeriver<StartFacts>
{
    public IReadOnlyList<FactsRead> Reads { get; } = [new("http-service", "site", "serves", "trouble", "certificate")];


    public StartFacts Derive(StepContext context)
    {
        var service = (HttpServiceFacts)context.Facts;
        return new StartFacts
        {
            Name = context.Step.Name,
            Kind = context.Component.Kind,
            Site = PlacedSite.Of(context.Component, service.Site, $"the address of {context.Component.Name}"),
            Serves = service.Serves,
            Trouble = service.Trouble,
            // It either runs and answers, or nothing here can start it.
            Startable = service.Serves,
            Obstacle = Fact<string>.Absent(),
            Capacity = Fact<long>.Absent(),
            Needed = Fact<long>.Absent(),
            CapacityLimit = Fact<long>.Absent(),
            QuotaNeeded = Fact<long>.Absent(),
            QuotaLeft = Fact<long>.Absent(),
            Image = Fact<string>.Absent(),
            ImagePresent = Fact<bool>.Absent(),
            InstanceTypes = FactList<string>.Absent(),
            Burstable = Fact<bool>.Absent(),
            CpuCredits = Fact<string>.Absent(),
            CertificateValid = service.Certificate.Map(certificate => certificate.Valid),
            CertificateEnds = service.Certificate.IsPresent ? service.Certificate.Value.NotAfter : service.Certificate.Map(_ => default(DateTimeOffset)),
            Terms = service.Serves.IsNotCollected ? FactList<TimeTerm>.Missing(service.Serves.Why) : FactList<TimeTerm>.Absent(service.Serves.From),
        };
    }
}
