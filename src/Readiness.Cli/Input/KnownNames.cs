using Readiness.Core.Diagnostics;

namespace Readiness.Cli.Input;

/// <summary>Holds names on the command line against those that exist; a name that does not is a mistake, never an empty run.</summary>
internal static class KnownNames
{
    /// <param name="what">What is named, in the singular: <c>rule</c>.</param>
    /// <returns>Whether all of them exist; of the others the user was told.</returns>
    public static bool Check(IReadOnlyList<string> chosen, IEnumerable<string> known, string what, TextWriter error)
    {
        var all = known.Distinct(StringComparer.Ordinal).ToList();
        var strangers = chosen.Where(name => !all.Contains(name)).ToList();
        foreach (var stranger in strangers) error.WriteLine($"readiness: there is no {what} '{stranger}'; {DidYouMean.Hint(stranger, all, what + "s")}");
        return strangers.Count == 0;
    }
}
