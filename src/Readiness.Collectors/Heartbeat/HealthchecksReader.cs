using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Heartbeat;

/// <summary>Reads a beat from the checks of Healthchecks.</summary>
internal static class HealthchecksReader
{
    private const int Limit = 10_000;

    public static HeartbeatFacts Read(HeartbeatFacts declared, JsonReply reply, HeartbeatSettings settings, TimeProvider time)
    {
        var found = Find(reply, settings);
        var beat = Leaf<DateTimeOffset>(found, check => check.Time("last_ping") is { } ping ? Fact<DateTimeOffset>.Present(ping, reply.From) : Fact<DateTimeOffset>.Absent(reply.From));
        // A check by a cron expression has no period of its own.
        var period = Leaf<TimeSpan>(found, check => check.Seconds("timeout") is { } timeout ? Fact<TimeSpan>.Present(timeout, reply.From) : Fact<TimeSpan>.Absent(reply.From));
        var every = declared.Every.IsPresent ? declared.Every : period;
        return declared with
        {
            Known = found.IsNotCollected ? Fact<bool>.Missing(found.Why) : Fact<bool>.Present(found.IsPresent, reply.From),
            LastBeat = beat,
            Age = BeatAge.Of(beat, reply, time),
            Status = found.IsPresent ? Told(found.Value.Text("status"), "status", reply.From) : found.Map(_ => ""),
            Channels = Leaf<long>(found, check => check.Text("channels") is { } channels
                ? Fact<long>.Present(channels.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length, reply.From)
                : Fact<long>.Missing(NotCollectedReason.AccessDenied, "a read-only key of Healthchecks does not show whom a check notifies")),
            Every = every,
            LostAfter = LostAfter(found, period.IsAbsent ? every : period, reply.From),
        };
    }

    /// <summary>The check; absent when the project has none that is called so.</summary>
    private static Fact<JsonElement> Find(JsonReply reply, HeartbeatSettings settings)
    {
        var checks = reply.List("checks", data => data.TryProperty("checks", JsonValueKind.Array, out var list) ? list : default, Limit, check => check);
        if (!checks.IsPresent) return Fact<JsonElement>.Missing(checks.Why);
        var ours = checks.Items.Where(check => IsCalled(check, settings.Beat)).ToList();
        return ours switch
        {
            [var only] => Fact<JsonElement>.Present(only, checks.From),
            [] when checks.Incomplete is { } rest => Fact<JsonElement>.Missing(rest),
            [] => Fact<JsonElement>.Absent(checks.From),
            _ => Fact<JsonElement>.Missing(NotCollectedReason.Unsupported, $"{ours.Count} checks are called {settings.Beat}: name the one that is meant by its key"),
        };
    }

    private static bool IsCalled(JsonElement check, string beat) =>
        check.Text("name") == beat || check.Text("slug") == beat || check.Text("unique_key") == beat || (check.Text("ping_url") is { } ping && ping.EndsWith($"/{beat}", StringComparison.Ordinal));

    private static Fact<TimeSpan> LostAfter(Fact<JsonElement> found, Fact<TimeSpan> period, Provenance? from)
    {
        if (!found.IsPresent || !period.IsPresent) return period;
        return found.Value.Seconds("grace") is { } grace
            ? Fact<TimeSpan>.Present(period.Value + grace, from)
            : Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, "the check has no grace time");
    }

    private static Fact<T> Leaf<T>(Fact<JsonElement> found, Func<JsonElement, Fact<T>> read) =>
        found.IsPresent ? read(found.Value) : found.Map(_ => default(T)!);

    private static Fact<string> Told(string? text, string name, Provenance? from) => text is null
        ? Fact<string>.Missing(NotCollectedReason.Malformed, $"{from?.Operation} at {from?.Endpoint}: the check has no {name}")
        : Fact<string>.Present(text, from);
}
