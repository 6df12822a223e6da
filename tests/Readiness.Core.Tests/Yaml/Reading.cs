using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Core.Tests.Yaml;

/// <summary>Reads a text and writes its mistakes one per line, so that a test shows what a user sees.</summary>
internal static class Reading
{
    public static YamlNode Tree(string text)
    {
        var diagnostics = new DiagnosticBag();
        var document = YamlReader.Read(new SourceText("f.yaml", text), diagnostics);
        Assert.Empty(diagnostics.InOrder());
        return document.Root!;
    }

    public static YamlScalar Value(string text) => Assert.IsType<YamlScalar>(Assert.IsType<YamlMapping>(Tree(text)).Entries[0].Value);

    public static string Mistakes(string text, YamlLimits? limits = null)
    {
        var diagnostics = new DiagnosticBag();
        _ = YamlReader.Read(new SourceText("f.yaml", text), diagnostics, limits);
        return Lines(diagnostics);
    }

    public static string Lines(DiagnosticBag diagnostics) =>
        string.Join('\n', diagnostics.InOrder().Select(d => $"{d.Span}: {d.Message}{(d.Hint is null ? "" : $" ({d.Hint})")}"));
}
