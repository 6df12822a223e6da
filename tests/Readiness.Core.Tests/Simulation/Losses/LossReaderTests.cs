using Readiness.Core.Simulation.Losses;

namespace Readiness.Core.Tests.Simulation.Losses;

public sealed class LossReaderTests
{
    [Fact]
    public void Read_SiteComponentAndMember_AreToldApart()
    {
        var loss = new LossReader(new Worlds().Plan).Read(["standby-a", "actor", "voters[2]", "actor"], [])!;

        Assert.Equal("standby-a+actor+voters[2]", loss.Name);
        Assert.Equal(["standby-a"], loss.Sites);
        Assert.Equal(["actor"], loss.Components);
        Assert.Equal(new LostMember("voters", 2), Assert.Single(loss.Members));
    }

    [Fact]
    public void Read_UnknownNames_AreAllNamedWithWhatWasMeant()
    {
        var mistakes = new List<string>();

        Assert.Null(new LossReader(new Worlds().Plan).Read(["ofice", "voters[x]", "standby"], mistakes));
        Assert.Equal(2, mistakes.Count);
        Assert.Equal("there is no site or component 'ofice' that could be lost; did you mean office?", mistakes[0]);
        Assert.Contains("'voters[x]'", mistakes[1]);
    }
}
