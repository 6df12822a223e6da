namespace Readiness.Expressions.Tests.Functions;

public sealed class ExampleTests
{
    public static TheoryData<string> Names => [.. CelEnvironment.Library.Select(f => f.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Library_Function_ExplainsItselfWithExamplesThatHold(string name)
    {
        foreach (var function in CelEnvironment.Library.Where(f => f.Name == name))
        {
            Assert.EndsWith(".", function.Doc, StringComparison.Ordinal);
            Assert.NotEmpty(function.Examples);
            foreach (var example in function.Examples) Holds(example);
        }
    }

    [Fact]
    public void Library_Overloads_HaveIdsOfTheirOwn()
    {
        var ids = CelEnvironment.Library.SelectMany(f => f.Overloads).Select(o => o.Id).ToList();

        Assert.Equal(ids.Distinct().Order(), ids.Order());
    }

    [Fact]
    public void Library_EveryFamily_IsListed()
    {
        var families = typeof(CelEnvironment).Assembly.GetTypes()
            .Select(t => (t.Name, All: t.GetProperty("All", typeof(IReadOnlyList<CelFunction>))))
            .Where(f => f.All is not null && f.Name != "StandardLibrary")
            .ToList();

        var listed = CelEnvironment.Library.Select(f => f.Name).ToHashSet();
        var missing = families.Where(f => ((IReadOnlyList<CelFunction>)f.All!.GetValue(null)!).Any(x => !listed.Contains(x.Name))).Select(f => f.Name);

        Assert.True(families.Count > 20);
        Assert.Empty(missing);
    }

    private static void Holds(CelExample example)
    {
        const string error = "error: ";
        var value = Estate.Evaluate(example.Text);
        if (example.Result.StartsWith(error, StringComparison.Ordinal))
        {
            Assert.True(value.IsError, $"{example.Text} is {value}");
            Assert.Contains(example.Result[error.Length..], value.AsError.Message, StringComparison.Ordinal);
            return;
        }

        var same = Estate.Evaluate($"({example.Text}) == ({example.Result})");
        Assert.True(same.IsTrue, $"{example.Text} is {value}, not {example.Result}");
    }
}
