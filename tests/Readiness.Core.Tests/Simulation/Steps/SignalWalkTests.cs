using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Time;

namespace Readiness.Core.Tests.Simulation.Steps;

public sealed class SignalWalkTests
{
    private static readonly Worlds World = new();
    private static readonly FactList<SignalSource> OnlyInside = Worlds.Of(Worlds.Source("inside", Worlds.Primary));

    [Fact]
    public void Walk_SourceOutside_NoticesAfterItsOwnArithmetic()
    {
        var detect = World.Of(Phase.Detect);

        Assert.Equal(Answer.Yes, detect.Works);
        // 0 + 20, 5 + 20, 10 + 20 seconds.
        Assert.Equal(Seconds(20, 25, 30), detect.Takes);
    }

    [Fact]
    public void Walk_OnlySourceLost_IsBrokenAndSaysThatSilenceIsHealth()
    {
        var detect = (World with { Signal = World.Signal with { Sources = OnlyInside } }).Of(Phase.Detect);

        Assert.Equal(Answer.No, detect.Works);
        Assert.Equal("all that watcher asks is lost (inside), and it reads silence as health", Assert.Single(detect.Causes).Text);
        // Nothing adds up to a time that never comes.
        Assert.Empty(detect.Steps[0].Parts);
    }

    [Fact]
    public void Walk_OnlySourceLostButSilenceAlarms_NoticesBySilence()
    {
        var detect = (World with { Signal = World.Signal with { Sources = OnlyInside, FiresOnSilence = Worlds.Yes } }).Of(Phase.Detect);

        Assert.Equal(Answer.Yes, detect.Works);
        // 20 + 0, 20 + 5, 20 + 5 seconds.
        Assert.Equal(Seconds(20, 25, 25), detect.Takes);
    }

    [Fact]
    public void Walk_OnlySourceLostAndNobodySaysWhatSilenceMeans_IsUnknown()
    {
        var detect = (World with { Signal = World.Signal with { Sources = OnlyInside, FiresOnSilence = Missing<bool>("on-error is not said") } }).Of(Phase.Detect);

        Assert.Equal(Answer.Unknown, detect.Works);
        Assert.Equal("cannot tell: on-error is not said", Assert.Single(detect.Causes).Text);
    }

    [Fact]
    public void Walk_SourceOutsideThatIsSilentToday_IsBroken()
    {
        var silent = Worlds.Source("outside", Worlds.Office) with { Answers = Worlds.No };
        var detect = (World with { Signal = World.Signal with { Sources = Worlds.Of(Worlds.Source("inside", Worlds.Primary), silent) } }).Of(Phase.Detect);

        Assert.Equal("of what watcher asks, inside is lost and outside does not answer today, and it reads silence as health", Assert.Single(detect.Causes).Text);
    }

    [Fact]
    public void Walk_SourceInAnUnknownPlace_IsUnknown()
    {
        var lost = Worlds.Source("outside", Worlds.Office) with { Site = Missing<string>("in none of the networks") };
        var detect = (World with { Signal = World.Signal with { Sources = Worlds.Of(lost) } }).Of(Phase.Detect);

        Assert.Equal(Answer.Unknown, detect.Works);
        Assert.Contains("in none of the networks", Assert.Single(detect.Causes).Text);
    }

    [Fact]
    public void Walk_WatcherInTheLostSite_IsBroken() => Assert.Equal(
        "watcher itself is lost with primary",
        Assert.Single((World with { Signal = World.Signal with { Site = Worlds.At(Worlds.Primary) } }).Of(Phase.Detect).Causes).Text);

    [Fact]
    public void Walk_NothingWatchedIsLost_IsBroken()
    {
        var elsewhere = Worlds.Of(new SignalTarget { Name = "10.3.0.5:9100", Site = Worlds.At(Worlds.Office), Up = Worlds.Yes });

        Assert.Equal("watcher watches nothing that is lost", Assert.Single((World with { Signal = World.Signal with { Targets = elsewhere } }).Of(Phase.Detect).Causes).Text);
    }

    [Fact]
    public void Walk_TargetsReadOnlyInPart_IsUnknownWhereNoneIsLost()
    {
        var rest = new NotCollected(NotCollectedReason.Throttled, "page 4 was throttled");
        var part = FactList<SignalTarget>.Present([new SignalTarget { Name = "10.3.0.5:9100", Site = Worlds.At(Worlds.Office) }], null, rest);

        Assert.Equal(Answer.Unknown, (World with { Signal = World.Signal with { Targets = part } }).Of(Phase.Detect).Works);
    }

    [Fact]
    public void Walk_QueryThatCannotFire_IsBroken() =>
        Assert.Equal(Answer.No, (World with { Signal = World.Signal with { FiresOnDown = Worlds.No } }).Of(Phase.Detect).Works);

    [Fact]
    public void Walk_LostComponentAtAWatchedAddress_IsNoticed()
    {
        var places = new Dictionary<string, Placement> { ["orders"] = Placement.Proven(Worlds.At(Worlds.Primary)) with { Addresses = ["10.1.0.5"] } };

        Assert.Equal(Answer.Yes, (World with { Places = places }).Of(Phase.Detect, Worlds.LoseComponent("orders")).Works);
    }

    [Fact]
    public void Walk_LostComponentAtAnotherAddress_IsUnknown() =>
        Assert.Equal(Answer.Unknown, World.Of(Phase.Detect, Worlds.LoseComponent("orders")).Works);

    [Fact]
    public void Walk_TermThatNobodyRead_LeavesTheOtherBounds()
    {
        var terms = Worlds.Of(Worlds.Term("scrape interval", 0, 5, 10) with { Worst = Missing<TimeSpan>("refused") }, Worlds.Term("confirmations", 20, 20, 20));
        var detect = (World with { Signal = World.Signal with { Terms = terms } }).Of(Phase.Detect);

        Assert.Equal(Answer.Yes, detect.Works);
        Assert.Equal(Seconds(20, 25, 30) with { Worst = Bound.Unknown }, detect.Takes);
        Assert.Equal("refused", detect.Steps[0].Parts[0].Missing!.Detail);
    }

    [Fact]
    public void Walk_SourceLeftWouldNotFire_IsBrokenAndSaysWhy()
    {
        var bare = Worlds.Source("outside", Worlds.Office) with { FiresOnDown = Worlds.No, Trouble = Fact<string>.Present("outside has no alerting rule X") };

        Assert.Equal("outside has no alerting rule X", Cause(World.Signal with { Sources = Worlds.Of(Worlds.Source("inside", Worlds.Primary), bare) }));
    }

    [Fact]
    public void Walk_ServiceOutsideTheEstate_IsNeverLost()
    {
        var outside = Worlds.Source("prober", Worlds.Office) with { Site = Fact<string>.Absent() };
        var signal = World.Signal with { Sources = Worlds.Of(outside), Site = Fact<string>.Absent() };

        Assert.Equal(Answer.Yes, (World with { Signal = signal }).Of(Phase.Detect, Worlds.Lose(Worlds.Primary, Worlds.Standby, Worlds.Office)).Works);
    }

    [Fact]
    public void Walk_RelayAndReceiverLeft_Works() => Assert.Equal(Answer.Yes, (World with { Signal = World.Signal with { Relays = Worlds.Of(Relay("am", Worlds.Standby)) } }).Of(Phase.Detect).Works);

    [Fact]
    public void Walk_RelaysThatCannotCarry_AreBrokenAndSayWhy()
    {
        var gone = Relay("gone", Worlds.Primary);
        var silent = Relay("silent", Worlds.Standby) with { Answers = Worlds.No };
        var muted = Relay("muted", Worlds.Standby) with { Delivers = Worlds.No, Trouble = Fact<string>.Present("a silence") };
        var deaf = Relay("deaf", Worlds.Standby) with { HearsFrom = Worlds.Of("inside") };
        var mute = Relay("mute", Worlds.Standby) with { Receivers = Worlds.Of(new SignalReceiver { Name = "hook", Site = Worlds.At(Worlds.Primary) }) };

        Assert.Equal(
            "nobody hears of it: gone is lost, silent does not answer today, muted does not pass it on (a silence), no source that is left tells deaf, what mute passes it on to is lost",
            Cause(World.Signal with { Relays = Worlds.Of(gone, silent, muted, deaf, mute) }));
    }

    [Fact]
    public void Walk_RelayOfWhichOneThingIsNotKnown_IsUnknown()
    {
        var relay = Relay("am", Worlds.Standby);
        SignalRelay[] open =
        [
            relay with { Site = Missing<string>("?") }, relay with { Answers = Missing<bool>("?") }, relay with { Delivers = Missing<bool>("?") },
            relay with { HearsFrom = FactList<string>.Missing(Unread) }, relay with { Receivers = FactList<SignalReceiver>.Missing(Unread) },
            relay with { Receivers = Worlds.Of(new SignalReceiver { Name = "hook", Site = Missing<string>("?") }) },
        ];

        Assert.All(open, one => Assert.Equal(Answer.Unknown, (World with { Signal = World.Signal with { Relays = Worlds.Of(one) } }).Of(Phase.Detect).Works));
    }

    [Fact]
    public void Walk_RelayLostByName_IsBroken() => Assert.Equal(
        Answer.No, (World with { Signal = World.Signal with { Relays = Worlds.Of(Relay("orders", Worlds.Standby)) } }).Of(Phase.Detect, new Core.Simulation.Losses.Loss("both", [Worlds.Primary], ["orders"], [])).Works);

    private static readonly NotCollected Unread = new(NotCollectedReason.Timeout, "no answer");

    private static SignalRelay Relay(string name, string site) => new()
    {
        Name = name,
        Address = name,
        Site = Worlds.At(site),
        Answers = Worlds.Yes,
        HearsFrom = Worlds.Of("inside", "outside"),
        Delivers = Worlds.Yes,
        Obstacle = Fact<string>.Absent(),
        Trouble = Fact<string>.Absent(),
        Receivers = Worlds.Of(new SignalReceiver { Name = "webhook", Site = Fact<string>.Absent() }),
    };

    private static string Cause(SignalFacts signal) => Assert.Single((World with { Signal = signal }).Of(Phase.Detect).Causes).Text;

    private static Fact<T> Missing<T>(string why) => Fact<T>.Missing(NotCollectedReason.Undeclared, why);

    private static Interval Seconds(int best, int expected, int worst) =>
        new(Bound.Of(TimeSpan.FromSeconds(best)), Bound.Of(TimeSpan.FromSeconds(expected)), Bound.Of(TimeSpan.FromSeconds(worst)));
}
