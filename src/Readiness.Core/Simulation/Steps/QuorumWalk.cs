using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Steps;

/// <summary>Decide: whether those who are left are a majority, and whether those who are lost could be one too.</summary>
internal static class QuorumWalk
{
    public static StepRun Walk(Step step, QuorumFacts quorum, LostWorld world)
    {
        var votes = quorum.Voters.Items.Count;
        var needed = (votes / 2) + 1;
        var lost = quorum.Voters.Items.Select((voter, index) => Lost(quorum, voter, index, world)).ToList();
        var left = quorum.Voters.Items.Zip(lost, (voter, gone) => Answers.All(Answers.Not(gone), Truth.Of(voter.Healthy))).ToList();
        // Voters that nobody saw raise the number that is needed as well as the number that is left.
        var enough = quorum.Voters.IsComplete && votes > 0 ? Answers.AtLeast(needed, left) : Answer.Unknown;
        var (parts, takes) = TimedPart.AddUp(quorum.Terms);
        List<Requirement> requirements =
        [
            new(Answers.Not(world.TakesByName(quorum.Name)), $"{quorum.Name} is lost"),
            new(enough, $"{left.Count(answer => answer == Answer.Yes)} of {votes} votes are left, {needed} are needed",
                [RestsOn.List("quorum.voters", quorum.Voters), .. quorum.Voters.Items.SelectMany(OfVoter)]),
            new(Truth.Of(quorum.HasLeader), $"{quorum.Name} has no leader even today", RestsOn.Fact("quorum.hasLeader", quorum.HasLeader)),
        ];
        var gone = lost.Count(answer => answer == Answer.Yes);
        return StepWalk.Judge(step, requirements, takes, parts) with
        {
            Remarks = gone >= needed
                ? [$"what is lost holds {gone} of {votes} votes: if it is only cut off, it goes on deciding by itself (split brain)"]
                : [],
        };
    }

    private static Answer Lost(QuorumFacts quorum, QuorumVoter voter, int index, LostWorld world) =>
        Answers.Any(Answers.Of(world.TakesMember(quorum.Name, index)), world.TakesByName(voter.Name), world.TakesPlace(voter.Site));

    private static IEnumerable<RestsOn> OfVoter(QuorumVoter voter) =>
        [RestsOn.Fact($"quorum.voters[{voter.Name}].site", voter.Site), RestsOn.Fact($"quorum.voters[{voter.Name}].healthy", voter.Healthy)];
}
