using System.Text.RegularExpressions;

namespace Readiness.Conventions.Tests.Sources;

/// <summary>Something that no source file may hold.</summary>
/// <param name="Name">What is found, for the runner.</param>
/// <param name="Pattern">How it looks.</param>
/// <param name="Applies">Which files are looked at.</param>
/// <param name="BadSample">A line that the guard must reject.</param>
internal sealed record SourceGuard(string Name, Regex Pattern, Func<SourceFile, bool> Applies, string BadSample)
{
    /// <summary>Where everything that goes wrong ends: around what asks, poses questions or derives for one kind, around a reporter, around the process.</summary>
    private static IReadOnlyList<string> Boundaries { get; } =
    [
        "src/Readiness.Core/Collecting/GuardedCollector.cs",
        "src/Readiness.Core/Collecting/Questioning.cs",
        "src/Readiness.Core/Evaluation/GuardedDeriver.cs",
        "src/Readiness.Cli/CommandLine.cs",
    ];

    public static IReadOnlyList<SourceGuard> All { get; } =
    [
        Of("the wall clock instead of TimeProvider", @"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", Everywhere, "var now = DateTimeOffset.UtcNow;"),
        Of("code made at run time", @"System\.Linq\.Expressions|\.Compile\(\)|RegexOptions\.Compiled|Reflection\.Emit", InShipped, "new Regex(text, RegexOptions.Compiled)"),
        Of("reflection", @"Activator\.CreateInstance|\.Get(Properties|Methods|Fields|Constructors)\(|Assembly\.(Load|GetTypes)|Newtonsoft", InShipped, "Activator.CreateInstance(type)"),
        Of("serialization by reflection", @"JsonSerializer\.(Serialize|Deserialize)(Async)?(<[\w<>, ]+>)?\((?![^;]*(Context|JsonTypeInfo|jsonTypeInfo))", InShipped, "JsonSerializer.Deserialize<Plan>(text)"),
        Of("a sleep in a test", @"Thread\.Sleep|Task\.Delay\((?!Timeout\.Infinite)", file => file.IsTest && !StandsForAServer(file), "await Task.Delay(100);"),
        Of("a skipped test", @"\bSkip\w*\s*=|Assert\.Skip", file => file.IsTest, "[Fact(Skip = \"flaky\")]"),
        Of("a name that says nothing", @"\b(class|record|struct|interface|enum)\s+\w*(Utils?|Utilities|Helpers?|Managers?|Common)\b", Everywhere, "internal static class StringUtils"),
        Of("unfinished work", @"\bTODO\b|\bFIXME\b|NotImplementedException", Everywhere, "throw new NotImplementedException();"),
        Of("an exception that may be swallowed", @"\bcatch\s*(\(\s*(System\.)?Exception(\s+\w+)?\s*\))?\s*\{(?![^}]*\bthrow;)", file => !file.IsTest && !Boundaries.Contains(file.Path), "catch (Exception problem)\n{\n    Log(problem);\n}"),
        Of("rules seen by a collector", @"Readiness\.Core\.(Rules|Evaluation|Reports|Waivers|Simulation)\b", In("src/Readiness.Collectors/"), "using Readiness.Core.Rules;"),
        Of("collecting seen by a reporter", @"Readiness\.(Core\.Collecting|Collectors)\b", In("src/Readiness.Reporters/"), "using Readiness.Core.Collecting;"),
    ];

    /// <summary>Where a text breaks the guard, as <c>path:line: what</c>.</summary>
    public IEnumerable<string> Violations(SourceFile file) =>
        Applies(file) ? Pattern.Matches(file.Code).Select(match => $"{file.Path}:{file.Code.AsSpan(0, match.Index).Count('\n') + 1}: {match.Value.Trim()}") : [];

    private static SourceGuard Of(string name, string pattern, Func<SourceFile, bool> applies, string badSample) =>
        new(name, new Regex(pattern, RegexOptions.Multiline), applies, badSample);

    private static bool Everywhere(SourceFile file) => true;

    /// <summary>Servers and stubs that answer late on purpose, and fixtures that ask until a process that is not ours is up.</summary>
    private static bool StandsForAServer(SourceFile file) => Path.GetFileNameWithoutExtension(file.Path) is var name
        && (name.StartsWith("Real", StringComparison.Ordinal) || name.EndsWith("Stub", StringComparison.Ordinal) || name.EndsWith("Server", StringComparison.Ordinal));

    private static bool InShipped(SourceFile file) => !file.IsTest && !file.Path.StartsWith("src/Readiness.Schemas/", StringComparison.Ordinal);

    private static Func<SourceFile, bool> In(string folder) => file => file.Path.StartsWith(folder, StringComparison.Ordinal);
}
