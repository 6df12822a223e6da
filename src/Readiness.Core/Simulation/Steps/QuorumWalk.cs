using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Simulation.Losses;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Simulation.Steps;

/// <summary>Decide: whether those who are left are a majority, whether a person can still be reached, and whether those who are lost could be a majority too.</summary>
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
            new(Reached(quorum, world), $"nothing is left by which {quorum.Name} is reached ({string.Join(", ", quorum.Channels.Items.Select(channel => channel.Name))})",
                [RestsOn.List("quorum.channels", quorum.Channels), .. quorum.Channels.Items.Select(channel => RestsOn.Fact($"quorum.channels[{channel.Name}].site", channel.Site))]),
            new(enough, $"{left.Count(answer => answer == Answer.Yes)} of {votes} votes are left, {needed} are needed",
                [RestsOn.List("quorum.voters", quorum.Voters), .. quorum.Voters.Items.SelectMany(OfVoter)]),
            new(Truth.Of(quorum.HasLeader), $"{quorum.Name} has no leader even today", RestsOn.Fact("quorum.hasLeader", quorum.HasLeader)),
        ];
        return StepWalk.Judge(step, requirements, takes, parts) with { Remarks = [.. Remarks(quorum, lost, needed)] };
    }

    private static IEnumerable<string> Remarks(QuorumFacts quorum, IReadOnlyList<Answer> lost, int needed)
    {
        // A person who is cut off decides nothing elsewhere.
        if (quorum.Channels.IsPresent) yield break;
        var gone = lost.Count(answer => answer == Answer.Yes);
        if (gone >= needed)
            yield return $"what is lost holds {gone} of {lost.Count} votes: if it is only cut off, it goes on deciding by itself (split brain)";
        else if (quorum.Leader.IsPresent && quorum.Voters.Items.Zip(lost).Any(pair => pair.First.Name == quorum.Leader.Value && pair.Second == Answer.Yes))
            yield return $"{quorum.Leader.Value}, which leads now, is lost: a new leader must be elected";
    }

    private static Answer Lost(QuorumFacts quorum, QuorumVoter voter, int index, LostWorld world) =>
        Answers.Any(Answers.Of(world.TakesMember(quorum.Name, index)), world.TakesByName(voter.Name), voter.Site.IsAbsent ? Answer.No : world.TakesPlace(voter.Site));

    private static Answer Reached(QuorumFacts quorum, LostWorld world) => quorum.Channels.IsAbsent
        ? Answer.Yes
        : Truth.Any(quorum.Channels, channel => Answers.Not(Answers.Any(world.TakesByName(channel.Name), world.TakesPlace(channel.Site))));

    private static IEnumerable<RestsOn> OfVoter(QuorumVoter voter) =>
        [RestsOn.Fact($"quorum.voters[{voter.Name}].site", voter.Site), RestsOn.Fact($"quorum.voters[{voter.Name}].healthy", voter.Healthy)];
}
