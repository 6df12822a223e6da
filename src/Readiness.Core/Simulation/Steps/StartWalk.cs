using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Steps;

/// <summary>Start: whether there is a service at the standby, whether it survives, and whether it serves.</summary>
internal static class StartWalk
{
    public static StepRun Walk(Step step, StartFacts start, LostWorld world)
    {
        var (parts, takes) = TimedPart.AddUp(start.Terms);
        List<Requirement> requirements =
        [
            new(Answers.Not(Answers.Any(world.TakesByName(start.Name), world.TakesPlace(start.Site))),
                $"{start.Name} is lost{(start.Site.IsPresent ? $" with {start.Site.Value}" : "")}", RestsOn.Fact("start.site", start.Site)),
            new(Truth.Of(start.Serves), $"{start.Name} does not serve{(start.Trouble.IsPresent ? $": {start.Trouble.Value}" : "")}", RestsOn.Fact("start.serves", start.Serves)),
            new(start.CertificateValid.IsAbsent ? Answer.Yes : Truth.Of(start.CertificateValid),
                $"the certificate of {start.Name} is not valid for its users", RestsOn.Fact("start.certificateValid", start.CertificateValid)),
        ];
        return StepWalk.Judge(step, requirements, takes, parts);
    }
}
