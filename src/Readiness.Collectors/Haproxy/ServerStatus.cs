using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy;

/// <summary>Reads HAProxy's words for the state of a server.</summary>
internal static class ServerStatus
{
    // A check that is under way is shown by a star before the result of the last one.
    private const string Star = "* ";

    public static Fact<string> State(Fact<string> status) => !status.IsPresent ? status : OneWord(status.Value) is { } word
        ? status.Map(_ => word)
        : Fact<string>.Missing(NotCollectedReason.Unsupported, $"what the status '{status.Value}' means is not known");

    public static bool IsRunning(string checkStatus) => checkStatus.StartsWith(Star, StringComparison.Ordinal);

    public static string Code(string checkStatus) => IsRunning(checkStatus) ? checkStatus[Star.Length..] : checkStatus;

    /// <summary>How deep a check looks, as far as its result shows: one that fails to connect would fail so at any depth.</summary>
    public static string? Layer(string code) => code switch
    {
        "L4OK" => "connection",
        "L6OK" or "L6TOUT" or "L6RSP" => "tls",
        _ when code.StartsWith("L7", StringComparison.Ordinal) || code.StartsWith("PROC", StringComparison.Ordinal) => "application",
        _ => null,
    };

    private static string? OneWord(string status) => status.Split(' ')[0] switch
    {
        "UP" => "up",
        "DOWN" => "down",
        "MAINT" => "maintenance",
        "DRAIN" => "drain",
        "NOLB" => "stopping",
        "no" => "unchecked",
        _ => null,
    };
}
