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

    private static string For(NotCollectedReason reason) => reason switch
    {
        NotCollectedReason.AccessDenied => "Let Readiness read it: check the credentials, and grant the read that the detail names.",
        NotCollectedReason.Timeout => "Find out why it accepts connections and does not answer; run from a host that can reach it.",
        NotCollectedReason.Unreachable => "Check address, port, name resolution, firewall and TLS between this host and the endpoint.",
        NotCollectedReason.Throttled => "Run again later, or with fewer runs beside it.",
        NotCollectedReason.Unsupported => "Upgrade the system or take the fact from another source; this one cannot tell.",
        NotCollectedReason.Malformed => "Look at what the endpoint answers: something other than the expected system may stand there.",
        NotCollectedReason.Failed => "Look at the system's own error, mend it, and run again.",
        NotCollectedReason.NotRequested => "Run again without narrowing, or take the snapshot with the same rules.",
        NotCollectedReason.NoCollector => "Use a component of a kind that Readiness can ask (readiness facts).",
        NotCollectedReason.Undeclared => "Declare it in the plan: give the component a site, or the site the network that holds the address.",
        _ => "Look at the detail, mend it, and run again.",
    };
}
