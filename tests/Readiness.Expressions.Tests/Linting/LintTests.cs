namespace Readiness.Expressions.Tests.Linting;

public sealed class LintTests
{
    private static readonly CompileOptions All = new() { WarnVacuousAll = true, WarnUnguarded = true };

    [Theory]
    [InlineData("replicas.exists(r, r.state == 'RUNING')", "30+8: state is never 'RUNING': it is one of RUNNING, STOPPED (did you mean RUNNING?)")]
    [InlineData("replicas.exists(r, r.state in ['STOPPED', 'PAUSED'])", "42+8: state is never 'PAUSED': it is one of RUNNING, STOPPED")]
    [InlineData("replicas.all(r, r.lag <= r.rpo)", "9+3: all() is true when replicas is empty (if an empty list must not pass, write size(replicas) > 0 && …)")]
    [InlineData("replicas.exists(r, r.error == '')", "21+5: error can be absent, and then reading it is an error (write has(r.error) && …, or .?error.orValue(…))")]
    [InlineData("duration('1d') > budget", "0+14: this fails whenever it is evaluated: ")]
    [InlineData("'a'.matches('(')", "12+3: this fails whenever it is evaluated: ")]
    public void Compile_Suspicious_Warns(string text, string expected)
    {
        var warning = Assert.Single(Warnings(text, All));
        Assert.StartsWith(expected, warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("replicas.exists(r, r.state == 'RUNNING')")]
    [InlineData("size(replicas) > 0 && replicas.all(r, r.lag <= r.rpo)")]
    [InlineData("replicas != [] && replicas.all(r, r.lag <= r.rpo)")]
    [InlineData("replicas.exists(r, true) && replicas.all(r, size(r.tags) > 0 && r.tags.all(t, t != ''))")]
    [InlineData("!replicas.exists(r, has(r.error) && r.error != '')")]
    [InlineData("!replicas.exists(r, !(!has(r.error) || r.error == ''))")]
    [InlineData("replicas.exists(r, has(r.error) ? r.error == '' : true)")]
    [InlineData("replicas.exists(r, r.?error.orValue('') == '')")]
    public void Compile_Careful_DoesNotWarn(string text) => Assert.Empty(Warnings(text, All));

    [Fact]
    public void Compile_CostAboveLimits_WarnsOrRefuses()
    {
        const string text = "replicas.exists(a, replicas.exists(b, replicas.exists(c, a.name == b.name && b.name == c.name)))";

        Assert.Contains("can cost", Assert.Single(Warnings(text, new CompileOptions { WarnCost = 1_000_000 })), StringComparison.Ordinal);
        Assert.True(Estate.Environment.WithOptions(new CompileOptions { MaxCost = 1_000_000 }).Compile(text).HasErrors);
    }

    [Fact]
    public void Cost_DeclaredSizes_BoundTheEstimate()
    {
        var list = new StructType("t", "", () => [new FieldDeclaration("items", CelType.List(CelType.Int), "") { MaxItems = 9 }]);
        var environment = CelEnvironment.Standard.WithVariable("t", list);

        var cost = Estate.Compile("t.items.all(i, i > 0)", environment).Cost;

        Assert.True(cost.IsBounded);
        Assert.InRange(cost.Maximum, 9, 100);
    }

    private static List<string> Warnings(string text, CompileOptions options) =>
        [.. Estate.Environment.WithOptions(options).Compile(text).Diagnostics
            .Where(d => d.Severity == DiagnosticSeverity.Warning)
            .Select(d => $"{d.Start}+{d.Length}: {d.Message}{(d.Hint is null ? "" : $" ({d.Hint})")}")];
}
