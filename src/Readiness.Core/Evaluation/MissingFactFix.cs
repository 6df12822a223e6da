using Readiness.Core.Facts;

namespace Readiness.Core.Evaluation;

/// <summary>Says what to do about facts that were not collected, by the first reason.</summary>
internal static class MissingFactFix
{
    public static string For(IReadOnlyList<MissingFact> missing)
    {
        if (missing.Count == 0) return "Run again with --verbose to see what was asked.";
        return Enum.TryParse<NotCollectedReason>(missing[0].Reason, out var reason) ? For(reason) : "Correct the rule: its expression cannot be evaluated on these facts.";
    }

    public static string For(NotCollectedReason reason) => reason switch
    {
        NotCollectedReason.AccessDenied => "Let Readiness read it: grant the read that the detail names, or check the credentials.",
        NotCollectedReason.Timeout => "Find out why it accepts connections and does not answer; run from a host that can reach it.",
        NotCollectedReason.Unreachable => "Make it reachable from here (address, port, name resolution, firewall, TLS), or take a snapshot where it is and merge it (readiness snapshot take, merge).",
        NotCollectedReason.Throttled => "Run again later, or with fewer runs beside it.",
        NotCollectedReason.Unsupported => "What was asked cannot tell this, for the reason in the detail: mend that, or let the plan name something that can tell.",
        NotCollectedReason.Malformed => "Look at what the detail names: it is not in the form that was expected, or something else stands there.",
        NotCollectedReason.Failed => "Look at the error in the detail, mend it, and run again.",
        NotCollectedReason.NotRequested => "Run again without narrowing, or take the snapshot with the same rules.",
        NotCollectedReason.NoCollector => "Use a component of a kind that Readiness can ask (readiness facts).",
        NotCollectedReason.Undeclared => "Add to the plan what the detail names.",
        _ => "Look at the detail, mend it, and run again.",
    };
}
