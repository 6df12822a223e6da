using System.Globalization;
using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Heartbeat;

/// <summary>Reads a beat from the groups of a Pushgateway.</summary>
internal static class GatewayReader
{
    private const int Limit = 10_000;

    public static HeartbeatFacts Read(HeartbeatFacts declared, JsonReply reply, HeartbeatSettings settings, TimeProvider time)
    {
        var found = Find(reply, settings);
        var beat = found.IsPresent ? PushTime(found.Value, reply.From) : found.Map(_ => default(DateTimeOffset));
        return declared with
        {
            Known = found.IsNotCollected ? Fact<bool>.Missing(found.Why) : Fact<bool>.Present(found.IsPresent, reply.From),
            LastBeat = beat,
            Age = BeatAge.Of(beat, reply, time),
            Status = Fact<string>.Absent(reply.From),
            Channels = Fact<long>.Absent(reply.From),
            LostAfter = declared.Every.Map(every => every * settings.Misses),
        };
    }

    /// <summary>The group; absent when the gateway has none of that job.</summary>
    private static Fact<JsonElement> Find(JsonReply reply, HeartbeatSettings settings)
    {
        var groups = reply.List("data", data => data.TryProperty("data", JsonValueKind.Array, out var list) ? list : default, Limit, group => group);
        if (!groups.IsPresent) return Fact<JsonElement>.Missing(groups.Why);
        var ours = groups.Items.Where(group => IsOurs(group.Map("labels"), settings)).ToList();
        return ours switch
        {
            [var only] => Fact<JsonElement>.Present(only, groups.From),
            [] when groups.Incomplete is { } rest => Fact<JsonElement>.Missing(rest),
            [] => Fact<JsonElement>.Absent(groups.From),
            _ => Fact<JsonElement>.Missing(NotCollectedReason.Unsupported, $"{ours.Count} groups have the job {settings.Beat}: name the one that is meant (instance)"),
        };
    }

    private static bool IsOurs(IReadOnlyDictionary<string, string> labels, HeartbeatSettings settings) =>
        labels.GetValueOrDefault("job") == settings.Beat && (settings.Instance is null || labels.GetValueOrDefault("instance") == settings.Instance);

    // A text with an exponent. A gateway that was restored from its file may lack it.
    private static Fact<DateTimeOffset> PushTime(JsonElement group, Provenance? from)
    {
        if (group.TryProperty("push_time_seconds", JsonValueKind.Object, out var metric)
            && metric.TryProperty("metrics", JsonValueKind.Array, out var metrics)
            && metrics.GetArrayLength() > 0
            && double.TryParse(metrics[0].Text("value"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and < 1e11)
            return Fact<DateTimeOffset>.Present(DateTimeOffset.UnixEpoch.AddSeconds(seconds), from);
        return Fact<DateTimeOffset>.Missing(NotCollectedReason.Unsupported, $"{from?.Operation} at {from?.Endpoint}: the group has no push_time_seconds");
    }
}
