using System.Text;

namespace Readiness.Expressions.Tests.Messages;

/// <summary>
/// What an author reads about a mistake, as a picture: <c>mistakes.txt</c> has expressions and, under each, everything that is told.
/// <c>READINESS_UPDATE_GOLDEN=1</c> before the test's command writes the file anew; a new expression is a new line in it.
/// </summary>
public sealed class MessageGoldenTests
{
    private const string Mark = "> ";

    private static readonly CelEnvironment Strict = Estate.Environment.WithOptions(new CompileOptions
    {
        ForbidDyn = true,
        MixedLiterals = false,
        ResultType = CelType.Bool,
        WarnVacuousAll = true,
        WarnUnguarded = true,
        WarnCost = 1_000_000,
        MaxCost = 100_000_000,
    });

    [Fact]
    public void Compile_Mistakes_AreToldAsRecorded()
    {
        var path = Path.Combine(SourceFolder(), "mistakes.txt");
        var recorded = File.ReadAllText(path);
        var told = Pictures(recorded);
        if (Environment.GetEnvironmentVariable("READINESS_UPDATE_GOLDEN") == "1") File.WriteAllText(path, told);

        Assert.Equal(told, File.ReadAllText(path));
    }

    [Fact]
    public void Compile_Mistakes_NoneGoesUnnoticed()
    {
        var recorded = File.ReadAllLines(Path.Combine(SourceFolder(), "mistakes.txt"));

        Assert.All(recorded.Where(IsExpression), line => Assert.NotEmpty(Strict.Compile(line[Mark.Length..]).Diagnostics));
    }

    private static string Pictures(string recorded)
    {
        var text = new StringBuilder();
        foreach (var line in recorded.Split('\n').Where(IsExpression))
        {
            if (text.Length > 0) text.Append('\n');
            text.Append(line).Append('\n');
            foreach (var diagnostic in Strict.Compile(line[Mark.Length..]).Diagnostics) Draw(diagnostic, text);
        }

        return text.ToString();
    }

    private static void Draw(Diagnostic diagnostic, StringBuilder text)
    {
        text.Append(' ', Mark.Length + diagnostic.Start).Append('^', Math.Max(1, diagnostic.Length)).Append('\n');
        text.Append(diagnostic.Severity == DiagnosticSeverity.Error ? "  error: " : "  warning: ").Append(diagnostic.Message).Append('\n');
        if (diagnostic.Hint is not null) text.Append("  hint: ").Append(diagnostic.Hint).Append('\n');
    }

    private static bool IsExpression(string line) => line.StartsWith(Mark, StringComparison.Ordinal);

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Readiness.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "tests", "Readiness.Expressions.Tests", "Messages");
    }
}
