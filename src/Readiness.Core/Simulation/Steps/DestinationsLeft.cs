using Readiness.Core.Facts.Steps;
using Readiness.Core.Simulation.Losses;

namespace Readiness.Core.Simulation.Steps;

/// <summary>What an actor that chooses by its own checks has left to choose from, and whether it turns away from what is lost.</summary>
internal static class DestinationsLeft
{
    public static IEnumerable<Requirement> Requirements(SwitchFacts change, LostWorld world)
    {
        if (change.Destinations.IsAbsent) return [];
        var left = Truth.Any(change.Destinations, destination => Answers.All(Answers.Not(Lost(destination, world)), Truth.Of(destination.Serves)));
        var kept = Truth.Any(change.Destinations, destination => Answers.All(Lost(destination, world), Answers.Not(Truth.Of(destination.LeftWhenLost))));
        var names = change.Destinations.Items.Where(destination => Lost(destination, world) == Answer.Yes && Truth.Of(destination.LeftWhenLost) == Answer.No).Select(destination => destination.Name);
        return
        [
            new(left, $"{change.By} has nothing left to send users to", [RestsOn.List("switch.destinations", change.Destinations), .. change.Destinations.Items.SelectMany(OfDestination)]),
            new(Answers.Not(kept), $"{change.By} goes on sending users to {string.Join(", ", names)}, which nothing checks",
                [RestsOn.List("switch.destinations", change.Destinations), .. change.Destinations.Items.Select(OfChecks)]),
        ];
    }

    // Of an address that is none of a lost component's nobody asked where its traffic ends: only a match is certain.
    private static Answer Lost(SwitchDestination destination, LostWorld world) =>
        Answers.Any(world.TakesPlace(destination.Site), Answers.Of(world.TakesAddress(destination.Address) == Answer.Yes));

    private static IEnumerable<RestsOn> OfDestination(SwitchDestination destination) =>
        [RestsOn.Fact($"switch.destinations[{destination.Name}].site", destination.Site), RestsOn.Fact($"switch.destinations[{destination.Name}].serves", destination.Serves)];

    private static RestsOn OfChecks(SwitchDestination destination) => RestsOn.Fact($"switch.destinations[{destination.Name}].leftWhenLost", destination.LeftWhenLost);
}
