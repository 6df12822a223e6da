using Readiness.Collectors.ConsulTemplate.Hcl;

namespace Readiness.Collectors.Tests.ConsulTemplate.Hcl;

public sealed class HclReaderTests
{
    [Fact]
    public void Read_BlocksCommentsAndEscapes_GivesTheirValues()
    {
        var root = HclReader.Read("# one\nconsul { address = \"127.0.0.1:8500\" } // two\n/* three\n*/ template \"dns\" {\n command = \"say \\\"hi\\\"\\n\"\n exec { command = \"x\" }\n}\n", out var error);

        Assert.Null(error);
        Assert.Equal("127.0.0.1:8500", Assert.Single(root!.Named("consul")).Attribute("address"));
        var template = Assert.Single(root.Named("template"));
        Assert.Equal("say \"hi\"\n", template.Attribute("command"));
        Assert.Equal("x", Assert.Single(template.Named("exec")).Attribute("command"));
    }

    [Fact]
    public void Read_Heredoc_IsKeptAndWhatFollowsIsRead()
    {
        var root = HclReader.Read("template {\n contents = <<-EOT\n{{ key \"a\" }\n  EOT\n destination = \"/b\"\n}", out _);

        var template = Assert.Single(root!.Named("template"));
        Assert.Equal("{{ key \"a\" }\n", template.Attribute("contents"));
        Assert.Equal("/b", template.Attribute("destination"));
    }

    [Fact]
    public void Read_MembersOfJson_AreReadAsBlocks()
    {
        var root = HclReader.Read("\"template\": [{\"source\": \"a\"}, {\"source\": \"b\"}], \"consul\": {\"address\": \"c\"}", out _);

        Assert.Equal(["a", "b"], root!.Named("template").Select(block => block.Attribute("source")));
        Assert.Equal("c", Assert.Single(root.Named("consul")).Attribute("address"));
    }

    [Theory]
    [InlineData("a = 1\nb = \"open\nc = 2", 2, "closing quote")]
    [InlineData("a = [\n\"open\n]", 2, "closing quote")]
    [InlineData("template {\n a = 1\n", 3, "'template' is not closed")]
    [InlineData("a = 1\n}", 2, "closes nothing")]
    [InlineData("\na = <<EOT\ntext\n", 2, "not closed by EOT")]
    public void Read_Mistake_TellsLineAndWhatIsWrong(string text, int line, string message)
    {
        Assert.Null(HclReader.Read(text, out var error));
        Assert.Equal(line, error!.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{ a = ")]
    public void Read_EndlessNesting_IsRefused(string opening)
    {
        Assert.Null(HclReader.Read("a = " + string.Concat(Enumerable.Repeat(opening, 100_000)), out var error));
        Assert.Contains("too deep", error!.Message, StringComparison.Ordinal);
    }
}
