using Readiness.Core.Facts.Steps;
using Readiness.Core.Simulation.Losses;

namespace Readiness.Core.Simulation.Steps;

/// <summary>Whether a signal that is given reaches whoever acts on it: over one relay that is left, is told by a source that is left, and has a receiver that is left.</summary>
internal static class SignalRelays
{
    /// <param name="isUsable">Whether a source is left to give the signal.</param>
    public static IEnumerable<Requirement> Requirements(SignalFacts signal, Func<SignalSource, Answer> isUsable, LostWorld world)
    {
        if (signal.Relays is { IsComplete: true, Items.Count: 0 }) return [];
        var carried = Truth.Any(signal.Relays, relay => Carries(signal, relay, isUsable, world));
        return
        [
            new Requirement(
                carried,
                $"nobody hears of it: {string.Join(", ", signal.Relays.Items.Select(relay => Why(signal, relay, isUsable, world)).OfType<string>())}",
                [RestsOn.List("signal.relays", signal.Relays), .. signal.Relays.Items.SelectMany(OfRelay)]),
        ];
    }

    private static Answer Carries(SignalFacts signal, SignalRelay relay, Func<SignalSource, Answer> isUsable, LostWorld world) => Answers.All(
        Answers.Not(Lost(relay, world)),
        Truth.Of(relay.Answers),
        Truth.Of(relay.Delivers),
        Told(signal, relay, isUsable),
        Truth.Any(relay.Receivers, receiver => Answers.Not(SignalWalk.TakesPlaced(receiver.Site, world))));

    private static Answer Lost(SignalRelay relay, LostWorld world) => Answers.Any(world.TakesByName(relay.Name), SignalWalk.TakesPlaced(relay.Site, world));

    private static Answer Told(SignalFacts signal, SignalRelay relay, Func<SignalSource, Answer> isUsable) =>
        Truth.Any(relay.HearsFrom, name => Answers.Any(signal.Sources.Items.Where(source => source.Name == name).Select(isUsable)));

    /// <summary>Null when this one would carry it, as far as is known.</summary>
    private static string? Why(SignalFacts signal, SignalRelay relay, Func<SignalSource, Answer> isUsable, LostWorld world) =>
        Lost(relay, world) == Answer.Yes ? $"{relay.Name} is lost"
        : Truth.Of(relay.Answers) == Answer.No ? $"{relay.Name} does not answer today"
        : Told(signal, relay, isUsable) == Answer.No ? $"no source that is left tells {relay.Name}"
        : Truth.Of(relay.Delivers) == Answer.No ? $"{relay.Name} does not pass it on ({relay.Trouble.ValueOr("nobody is told why")})"
        : Truth.Any(relay.Receivers, receiver => Answers.Not(SignalWalk.TakesPlaced(receiver.Site, world))) == Answer.No ? $"what {relay.Name} passes it on to is lost"
        : null;

    private static IEnumerable<RestsOn> OfRelay(SignalRelay relay) =>
    [
        RestsOn.Fact($"signal.relays[{relay.Name}].site", relay.Site),
        RestsOn.Fact($"signal.relays[{relay.Name}].answers", relay.Answers),
        RestsOn.List($"signal.relays[{relay.Name}].hearsFrom", relay.HearsFrom),
        RestsOn.Fact($"signal.relays[{relay.Name}].delivers", relay.Delivers),
        RestsOn.List($"signal.relays[{relay.Name}].receivers", relay.Receivers),
        .. relay.Receivers.Items.Select(receiver => RestsOn.Fact($"signal.relays[{relay.Name}].receivers[{receiver.Name}].site", receiver.Site)),
    ];
}
