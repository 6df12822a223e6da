using Readiness.Core.Facts.Subjects;
using Readiness.Core.Rules;
using Readiness.Expressions;

namespace Readiness.Core.Tests.Rules;

public sealed class LosesFunctionTests
{
    private static readonly CelValue[] Scenario = [CelValue.FromStruct(new ScenarioFacts { Name = "tokyo is lost", LostSites = ["tokyo", "tokyo-a"] })];

    [Fact]
    public void Loses_Example_Holds()
    {
        var example = Assert.Single(LosesFunction.Instance.Examples);

        Assert.Equal(example.Result, Evaluate(example.Text).ToString());
    }

    [Theory]
    [InlineData("tokyo-a", true)]
    [InlineData("osaka", false)]
    [InlineData("Tokyo", false)]
    public void Loses_Site_IsWhetherItIsAmongTheLost(string site, bool isLost) => Assert.Equal(isLost, Evaluate($"scenario.loses('{site}')").AsBool);

    private static CelValue Evaluate(string text) =>
        CelEnvironment.Standard.WithFunction(LosesFunction.Instance).WithVariable("scenario", ScenarioFacts.Schema)
            .Compile(text).Program!.Evaluate(Scenario, ct: TestContext.Current.CancellationToken);
}
