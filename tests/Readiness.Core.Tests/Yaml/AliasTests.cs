using Readiness.Core.Yaml;

namespace Readiness.Core.Tests.Yaml;

public sealed class AliasTests
{
    [Fact]
    public void Read_Alias_IsTheNodeOfItsAnchor()
    {
        var root = Assert.IsType<YamlMapping>(Reading.Tree("a: &x {k: v}\nb: *x\nc: &t text\nd: *t\n"));

        Assert.Same(root.Find("a")!.Value, root.Find("b")!.Value);
        Assert.Equal("f.yaml:3:7", root.Find("d")!.Value.Span.ToString());
    }

    [Fact]
    public void Read_UnknownAnchor_SuggestsTheNearOne() =>
        Assert.Equal("f.yaml:2:4: no anchor &netwrok above in f.yaml (did you mean *network?)", Reading.Mistakes("a: &network x\nb: *netwrok\n"));

    [Fact]
    public void Read_AliasInsideItsOwnAnchor_IsRefused() =>
        Assert.Equal("f.yaml:1:8: *x stands inside the value that it repeats", Reading.Mistakes("a: &x [*x]\n"));

    [Fact]
    public void Read_AliasesThatBlowUp_AreRefusedAtOnce()
    {
        var text = "a0: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]\n"
            + string.Concat(Enumerable.Range(1, 20).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));

        Assert.Equal("f.yaml:5:10: aliases stand for more than 10000 keys and values (write the values out)", Reading.Mistakes(text));
    }

    [Fact]
    public void Read_AliasesThatNestTooDeep_AreRefused() =>
        Assert.StartsWith("f.yaml:3:8: nested more than 3 levels deep through *y", Reading.Mistakes("a: &x [1]\nb: &y [*x]\nc: &z [*y]\n", YamlLimits.Default with { Depth = 3 }), StringComparison.Ordinal);
}
