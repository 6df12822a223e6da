using System.Text.RegularExpressions;

namespace Readiness.Conventions.Tests.Sources;

/// <summary>A C# file of the repository.</summary>
/// <param name="Path">From the root: <c>src/Readiness.Core/Plans/Plan.cs</c>.</param>
internal sealed partial record SourceFile(string Path, string Text)
{
    /// <summary>The guards' own bad samples are not looked at.</summary>
    private const string Guards = "tests/Readiness.Conventions.Tests/";

    public static IReadOnlyList<SourceFile> All { get; } =
        [.. Repository.Files("src", ".cs").Concat(Repository.Files("tests", ".cs")).Where(path => !path.StartsWith(Guards, StringComparison.Ordinal)).Select(path => new SourceFile(path, Repository.Read(path)))];

    public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    public int LineCount => Text.AsSpan().Count('\n');

    /// <summary>The text without comments that fill a line.</summary>
    public string Code => CommentLine().Replace(Text, "");

    /// <summary>What its namespace is by its folder.</summary>
    public string FolderNamespace => string.Join('.', Path.Split('/')[1..^1]);

    [GeneratedRegex(@"^[ \t]*//.*$", RegexOptions.Multiline)]
    private static partial Regex CommentLine();
}
