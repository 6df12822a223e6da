using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Steps;

/// <summary>Data: whether the copy survives, how much is missing in it, and whether it can be written to.</summary>
internal static class PathWalk
{
    public static StepRun Walk(PathStep step, PathFacts path, LostWorld world)
    {
        var copyLost = Answers.Any(world.TakesByName(step.To ?? step.Component), world.TakesPlace(path.CopySite));
        // The job that moves the data may go with its source: what counts afterwards is the copy.
        if (step.By is not null) copyLost = world.TakesPlace(path.CopySite);
        var survives = new Requirement(Answers.Not(copyLost), $"the copy of {path.Name} is lost{(path.CopySite.IsPresent ? $" with {path.CopySite.Value}" : "")}", RestsOn.Fact("path.copySite", path.CopySite));
        var (promotionParts, promotion) = TimedPart.AddUp(path.PromotionTerms);
        var (lossParts, loses) = TimedPart.AddUp(path.Terms);
        return StepWalk.Judge(step, [survives], promotion, promotionParts) with
        {
            Loses = OfSource(step, path, world, OfCopy(survives.Holds, OfRunning(path, loses))),
            LossParts = lossParts,
            Remarks = [.. Remarks(path)],
        };
    }

    // A path that stands still falls behind for as long as nobody mends it; a lag that cannot be believed says nothing.
    private static Interval OfRunning(PathFacts path, Interval loses)
    {
        var isBelievable = Truth.Of(path.AgeBelievable) == Answer.Yes;
        var age = isBelievable && path.Age.IsPresent ? Bound.Of(path.Age.Value) : Bound.Unknown;
        return Truth.Of(path.Running) switch
        {
            Answer.Yes => isBelievable ? loses : Interval.Unknown,
            Answer.No => new Interval(age, Bound.Never, Bound.Never),
            _ => new Interval(Bound.Earlier(isBelievable ? loses.Best : Bound.Unknown, age), Bound.Unknown, Bound.Unknown),
        };
    }

    private static Interval OfCopy(Answer survives, Interval loses) => survives switch
    {
        Answer.Yes => loses,
        Answer.No => Interval.Never,
        _ => loses.WhenUncertain(),
    };

    // While the source lives, nothing is lost with it.
    private static Interval OfSource(PathStep step, PathFacts path, LostWorld world, Interval loses)
    {
        var sourceLost = Answers.Any(step.From is null ? Answer.No : world.TakesByName(step.From), world.TakesPlace(path.SourceSite));
        return sourceLost switch
        {
            Answer.No => Interval.Zero,
            Answer.Yes => loses,
            _ => new Interval(Bound.Zero, loses.Expected == Bound.Zero ? Bound.Zero : Bound.Unknown, loses.Worst),
        };
    }

    private static IEnumerable<string> Remarks(PathFacts path)
    {
        if (path.Trouble.IsPresent) yield return $"{path.Name}: {path.Trouble.Value}";
        if (path.AgeBelievable is { IsPresent: true, Value: false }) yield return $"the age of {path.Name} cannot be believed";
        if (path.CopyWritable is { IsPresent: true, Value: false }) yield return $"the copy of {path.Name} is read-only until somebody promotes it";
    }
}
