using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Simulation;
using Readiness.Core.Simulation.Losses;

namespace Readiness.Core.Tests.Simulation.Steps;

public sealed class QuorumWalkTests
{
    private static readonly Worlds World = new();

    [Fact]
    public void Walk_TwoOfThreeLeft_Decides() => Assert.Equal(Answer.Yes, World.Of(Phase.Decide).Works);

    [Fact]
    public void Walk_OneOfThreeLeft_IsBrokenAndCounts()
    {
        var decide = World.Of(Phase.Decide, Worlds.Lose(Worlds.Primary, Worlds.Office));

        Assert.Equal("1 of 3 votes are left, 2 are needed", Assert.Single(decide.Causes).Text);
        Assert.Equal("what is lost holds 2 of 3 votes: if it is only cut off, it goes on deciding by itself (split brain)", Assert.Single(decide.Steps[0].Remarks));
    }

    [Fact]
    public void Walk_EvenNumber_NeedsMoreThanHalf()
    {
        var four = Worlds.Of(Worlds.Voter("a", Worlds.Primary), Worlds.Voter("b", Worlds.Primary), Worlds.Voter("c", Worlds.Standby), Worlds.Voter("d", Worlds.Office));

        Assert.Equal("2 of 4 votes are left, 3 are needed", Assert.Single((World with { Quorum = World.Quorum with { Voters = four } }).Of(Phase.Decide).Causes).Text);
    }

    [Fact]
    public void Walk_SickVoter_DoesNotCount()
    {
        var voters = Worlds.Of(Worlds.Voter("a", Worlds.Primary), Worlds.Voter("b", Worlds.Standby) with { Healthy = Worlds.No }, Worlds.Voter("c", Worlds.Office));

        Assert.Equal(Answer.No, (World with { Quorum = World.Quorum with { Voters = voters } }).Of(Phase.Decide).Works);
    }

    [Fact]
    public void Walk_VoterInAnUnknownPlace_IsUnknownWhereItDecides()
    {
        var unplaced = Worlds.Voter("c", Worlds.Office) with { Site = Fact<string>.Missing(NotCollectedReason.Undeclared, "no network holds c") };
        var voters = Worlds.Of(Worlds.Voter("a", Worlds.Primary), Worlds.Voter("b", Worlds.Standby), unplaced);

        Assert.Equal(Answer.Unknown, (World with { Quorum = World.Quorum with { Voters = voters } }).Of(Phase.Decide).Works);
    }

    [Fact]
    public void Walk_VotersReadOnlyInPart_IsUnknown()
    {
        var part = FactList<QuorumVoter>.Present([Worlds.Voter("b", Worlds.Standby), Worlds.Voter("c", Worlds.Office)], null, new NotCollected(NotCollectedReason.Timeout, "a did not answer"));

        Assert.Equal(Answer.Unknown, (World with { Quorum = World.Quorum with { Voters = part } }).Of(Phase.Decide).Works);
    }

    [Fact]
    public void Walk_LostMember_LosesOneVote()
    {
        var loss = new Loss("x", [Worlds.Primary], [], [new LostMember("voters", 2)]);

        Assert.Equal("1 of 3 votes are left, 2 are needed", Assert.Single(World.Of(Phase.Decide, loss).Causes).Text);
    }

    [Fact]
    public void Walk_WithoutALeaderToday_IsBroken() =>
        Assert.Equal(Answer.No, (World with { Quorum = World.Quorum with { HasLeader = Worlds.No } }).Of(Phase.Decide).Works);

    [Fact]
    public void Walk_LeaderIsLost_SaysThatANewOneMustBeElected()
    {
        var decide = (World with { Quorum = World.Quorum with { Leader = Fact<string>.Present("a") } }).Of(Phase.Decide);

        Assert.Equal((Answer.Yes, "a, which leads now, is lost: a new leader must be elected"), (decide.Works, Assert.Single(decide.Steps[0].Remarks)));
    }

    [Fact]
    public void Walk_LeaderSurvives_SaysNothing() => Assert.Empty(World.Of(Phase.Decide).Steps[0].Remarks);

    [Fact]
    public void Walk_PersonReachedByOneOfTwo_Decides() => Assert.Equal(Answer.Yes, Approval(Channel("chat", Worlds.Primary), Channel("pager", Worlds.Office)).Of(Phase.Decide).Works);

    [Fact]
    public void Walk_PersonReachedOnlyThroughWhatIsLost_IsBroken()
    {
        var decide = Approval(Channel("chat", Worlds.Primary), Channel("mail", Worlds.Primary)).Of(Phase.Decide);

        Assert.Equal("nothing is left by which voters is reached (chat, mail)", Assert.Single(decide.Causes).Text);
        Assert.Empty(decide.Steps[0].Remarks);
    }

    [Fact]
    public void Walk_PersonReachedThroughAnUnknownPlace_IsUnknown() =>
        Assert.Equal(Answer.Unknown, Approval(Channel("chat", Worlds.Primary) with { Site = Fact<string>.Missing(NotCollectedReason.Undeclared, "no network holds the chat") }).Of(Phase.Decide).Works);

    [Fact]
    public void Walk_WayToThePersonLostByName_IsBroken() =>
        Assert.Equal(Answer.No, Approval(Channel("pager", Worlds.Office)).Of(Phase.Decide, new Loss("x", [Worlds.Primary], ["pager"], [])).Works);

    [Fact]
    public void Walk_PersonAtTheLostSite_IsBroken()
    {
        var world = Approval(Channel("pager", Worlds.Office));
        var there = world with { Quorum = world.Quorum with { Voters = Worlds.Of(Worlds.Voter("on-call", Worlds.Primary)) } };

        Assert.Equal(Answer.No, there.Of(Phase.Decide).Works);
    }

    [Fact]
    public void Walk_PersonOfNoSite_IsNotLostWithOne() => Assert.Equal(Answer.Yes, Approval(Channel("pager", Worlds.Office)).Of(Phase.Decide, Worlds.Lose(Worlds.Primary, Worlds.Standby)).Works);

    private static Worlds Approval(params QuorumChannel[] channels) => World with
    {
        Quorum = World.Quorum with
        {
            Voters = Worlds.Of(Worlds.Voter("on-call", "") with { Site = Fact<string>.Absent() }),
            Leader = Fact<string>.Present("on-call"),
            Channels = Worlds.Of(channels),
        },
    };

    private static QuorumChannel Channel(string name, string site) => new() { Name = name, Site = Worlds.At(site) };
}
