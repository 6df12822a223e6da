using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Pingdom;

/// <summary>Reads <c>maintenance</c>: which windows hold now for a check.</summary>
internal static class MaintenanceReader
{
    private const int Limit = 10_000;
    private const int MostRepetitions = 100_000;

    public static FactList<string> Read(JsonReply reply, long check, TimeProvider time)
    {
        var windows = reply.List("maintenance", data => data.TryProperty("maintenance", JsonValueKind.Array, out var list) ? list : default, Limit, window => window);
        if (!windows.IsPresent) return FactList<string>.Missing(windows.Why);
        var now = (reply.Date ?? time.GetUtcNow()).ToUnixTimeSeconds();
        return FactList<string>.Present(
            [.. windows.Items.Where(window => Covers(window, check) && HoldsAt(window, now)).Select(window => Excerpts.Of(window.Text("description") ?? "without a description"))], windows.From, windows.Incomplete);
    }

    private static bool Covers(JsonElement window, long check) =>
        window.TryProperty("checks", JsonValueKind.Object, out var checks)
        && checks.TryProperty("uptime", JsonValueKind.Array, out var uptime)
        && uptime.EnumerateArray().Any(id => id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) && number == check);

    // One whose times cannot be read is taken to hold. A window that repeats begins again every so many days, weeks or months, until its last day.
    private static bool HoldsAt(JsonElement window, long now)
    {
        if (Seconds(window, "from") is not { } from || Seconds(window, "to") is not { } to) return true;
        var every = window.Number("repeatevery") is { } number and >= 1 and < 1_000 ? (int)number : 1;
        var until = Seconds(window, "effectiveto") ?? to;
        var start = DateTimeOffset.FromUnixTimeSeconds(from);
        for (var i = 0; i < MostRepetitions; i++)
        {
            var begins = Shifted(start, window.Text("recurrencetype"), every * i)?.ToUnixTimeSeconds();
            if (begins is null || begins > now || (i > 0 && begins > until)) return false;
            if (now <= begins + (to - from)) return true;
        }

        return false;
    }

    /// <summary>Null for a repetition of a window that does not repeat.</summary>
    private static DateTimeOffset? Shifted(DateTimeOffset start, string? recurrence, int count) => recurrence switch
    {
        _ when count == 0 => start,
        "day" => start.AddDays(count),
        "week" => start.AddDays(7.0 * count),
        "month" => start.AddMonths(count),
        _ => null,
    };

    private static long? Seconds(JsonElement json, string name) => json.Number(name) is { } number and > 0 and < 2e11 ? (long)number : null;
}
