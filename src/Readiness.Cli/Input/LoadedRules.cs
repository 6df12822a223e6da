using Readiness.Collectors;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Rules;

namespace Readiness.Cli.Input;

/// <summary>The kinds of this program and the rules of a run.</summary>
internal static class LoadedRules
{
    public static KindCatalogue Kinds(CollectorServices services) => GeneratedKinds.Create(services);

    /// <summary>The shipped rules and those of the user's folders.</summary>
    public static RuleSet Read(KindCatalogue kinds, IReadOnlyList<string> directories, DiagnosticBag diagnostics) =>
        RuleSet.Read(Sources(directories, diagnostics), new SubjectCatalogue(kinds), diagnostics);

    /// <summary>Their files, in the order in which they are read.</summary>
    public static IReadOnlyList<SourceText> Sources(IReadOnlyList<string> directories, DiagnosticBag diagnostics) =>
        [.. RuleFiles.Shipped(), .. directories.SelectMany(directory => RuleFiles.InDirectory(directory, diagnostics))];
}
