using Readiness.Core.Evaluation;
using Readiness.Core.Reports;

namespace Readiness.Reporters.Prose;

/// <summary>The chain in words, the same in every format.</summary>
internal static class ChainWords
{
    public static string Of(Outcome state) => state switch
    {
        Outcome.Pass => "ok",
        Outcome.Fail => "BROKEN",
        Outcome.Unknown => "UNKNOWN",
        _ => "undecided",
    };

    /// <summary>Where the chain breaks first, and where it would break then; null when nothing of it is broken.</summary>
    public static string? FirstBreak(Report report)
    {
        var broken = report.Chain.Where(phase => phase.State == Outcome.Fail).Select(phase => FindingWords.Word(phase.Phase)).ToList();
        return broken switch
        {
            [] => null,
            [var only] => $"The chain breaks at {only}.",
            [var first, .. var later] => $"The chain breaks first at {first}. Mended there, it would break next at {string.Join(", then at ", later)}.",
        };
    }

    /// <summary>What the verdict takes on the plan's word: sites of components that no address proves; null when it takes nothing.</summary>
    public static string? Claims(Report report)
    {
        var claims = report.Components.Where(component => component.IsSiteClaimed).GroupBy(component => component.Site).Select(site => $"{string.Join(", ", site.Select(component => component.Name))} in {site.Key}").ToList();
        return claims.Count == 0 ? null : $"On the plan's word, proven by no address: {string.Join("; ", claims)}.";
    }
}
