using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Steps;

/// <summary>Switch: whether the actor survives, may make the change, and points users to something that is not lost.</summary>
internal static class SwitchWalk
{
    public static StepRun Walk(Step step, SwitchFacts change, LostWorld world)
    {
        var (parts, takes) = TimedPart.AddUp(change.Terms);
        var intoTheLost = change.To.Items.Select(address => (address, site: world.SiteTakenWith(address))).FirstOrDefault(to => to.site is not null);
        List<Requirement> requirements =
        [
            new(Answers.Not(Answers.Any(world.TakesByName(change.By), world.TakesIfInside(change.Site))),
                $"{change.By}, which would switch, is lost{(change.Site.IsPresent ? $" with {change.Site.Value}" : "")}", RestsOn.Fact("switch.site", change.Site)),
            .. ActorMachine.Requirements(change),
            .. Changed(step, change, world),
            new(Truth.Of(change.TargetExists), $"{change.Change}, which would be switched, does not exist", RestsOn.Fact("switch.targetExists", change.TargetExists)),
            new(change.Delegated.IsAbsent ? Answer.Yes : Truth.Of(change.Delegated), $"resolvers are led to another zone than that of {change.Change}", RestsOn.Fact("switch.delegated", change.Delegated)),
            // What asks nobody is refused by nobody.
            new(change.Permitted.IsAbsent ? Answer.Yes : Truth.Of(change.Permitted), $"{change.By} would be refused{Because(change)}", RestsOn.Fact("switch.permitted", change.Permitted)),
            new(change.To.IsNotCollected ? Answer.Unknown : Answers.Of(intoTheLost.site is null), $"users would be sent to {intoTheLost.address}, which lies in {intoTheLost.site}", RestsOn.List("switch.to", change.To)),
            .. DestinationsLeft.Requirements(change, world),
        ];
        return StepWalk.Judge(step, requirements, takes, parts) with
        {
            Remarks = change.LastError.IsPresent ? [$"{change.By} last logged an error: {change.LastError.Value.Trim()}"] : [],
        };
    }

    // An actor that steers by itself is what is changed, and whether it survives was asked already.
    private static IEnumerable<Requirement> Changed(Step step, SwitchFacts change, LostWorld world) =>
        step is SwitchStep { Change: null } ? [] : [new(Answers.Not(world.TakesIfPlaced(change.Change)), $"{change.Change}, which would be switched, is lost")];

    private static string Because(SwitchFacts change) => change.DeniedBecause.IsPresent ? $": {change.DeniedBecause.Value.TrimEnd('.')}" : $" {change.Action.ValueOr("the change")}";
}
