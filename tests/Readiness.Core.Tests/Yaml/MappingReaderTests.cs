using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Core.Tests.Yaml;

public sealed class MappingReaderTests
{
    private readonly DiagnosticBag _diagnostics = new();

    [Fact]
    public void Read_GoodValues_HaveTheirTypes()
    {
        var reader = Reader("name: orders\nport: 3306\ntls: true\nevery: 15s\nservers: [a, b]\none: a\nrole: standby\n");

        Assert.Equal("orders", reader.RequiredText("name"));
        Assert.Equal(3306, reader.Integer("port"));
        Assert.True(reader.Flag("tls"));
        Assert.Equal(TimeSpan.FromSeconds(15), reader.Duration("every"));
        Assert.Equal(["a", "b"], reader.Texts("servers"));
        Assert.Equal(["a"], reader.Texts("one"));
        Assert.Equal(2, reader.Choice("role", Roles));
        Assert.Null(reader.Text("left-out"));
        reader.Finish();
        Assert.Empty(_diagnostics.InOrder());
    }

    [Fact]
    public void Finish_EverythingWrong_IsReportedAtOnce()
    {
        var reader = Reader("port: many\ntls: yes\nevery: 300\nservers: [{x: 1}]\nrole: stanby\nempty:\nnmae: x\nzzz: 1\n");

        reader.RequiredText("name");
        reader.Integer("port");
        reader.Flag("tls");
        reader.Duration("every");
        reader.Texts("servers");
        reader.Choice("role", Roles);
        reader.Text("empty");
        reader.Finish();

        Assert.Equal(
            """
            f.yaml:1:1: component 'x' has no 'name' (add name:)
            f.yaml:1:7: 'port' in component 'x' must be a whole number, not 'many'
            f.yaml:2:6: 'tls' in component 'x' must be true or false, not 'yes'
            f.yaml:3:8: 'every' in component 'x': a duration needs a unit: 300s
            f.yaml:4:11: an item of 'servers' in component 'x' must be text, not a mapping
            f.yaml:5:7: 'role' in component 'x' cannot be 'stanby' (did you mean standby?)
            f.yaml:6:1: 'empty' in component 'x' has no value (give it one, or remove the key)
            f.yaml:7:1: unknown key 'nmae' in component 'x' (did you mean name?)
            f.yaml:8:1: unknown key 'zzz' in component 'x' (known keys: empty, every, name, port, role, servers, tls)
            """,
            Reading.Lines(_diagnostics));
    }

    [Fact]
    public void Finish_MergeKey_SaysThatItIsNotSupported()
    {
        Reader("<<: {a: 1}\n").Finish();

        Assert.Equal("f.yaml:1:1: unknown key '<<' in component 'x' (merge keys are not supported: write the keys out)", Reading.Lines(_diagnostics));
    }

    private static Dictionary<string, int> Roles => new() { ["primary"] = 1, ["standby"] = 2 };

    private MappingReader Reader(string text) => new(Assert.IsType<YamlMapping>(Reading.Tree(text)), "component 'x'", _diagnostics);
}
