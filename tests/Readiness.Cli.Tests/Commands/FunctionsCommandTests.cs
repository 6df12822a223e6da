using Readiness.Core.Rules;
using Readiness.Expressions;

namespace Readiness.Cli.Tests.Commands;

public sealed class FunctionsCommandTests
{
    [Fact]
    public async Task Functions_All_HaveSignatureSentenceAndExamples()
    {
        var lines = (await Run.OfAsync("functions")).Out.Split('\n').Select(line => line.Trim()).ToHashSet(StringComparer.Ordinal);

        Assert.All(CelEnvironment.Library.Where(function => char.IsAsciiLetter(function.Name[0])).Append(LosesFunction.Instance), function =>
        {
            Assert.All(function.Overloads, overload => Assert.Contains(overload.Signature(function.Name), lines));
            Assert.NotEmpty(function.Doc);
            Assert.NotEmpty(function.Examples);
            Assert.All(function.Examples, example => Assert.Contains($"{example.Text}  // {example.Result}", lines));
        });
    }

    [Fact]
    public async Task Functions_UnknownName_SuggestsAnother()
    {
        var run = await Run.OfAsync("functions", "siez");

        Assert.NotEqual(0, run.Code);
        Assert.Contains("size", run.Error, StringComparison.Ordinal);
    }
}
