using System.Globalization;
using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Core.Facts;

namespace Readiness.Collectors.KafkaConnect;

/// <summary>Reads a connector's status and configuration. Of the configuration only what is known to hold no secret.</summary>
internal static class ConnectorReader
{
    public static KafkaConnector Read(string name, string role, Fact<JsonElement> status, Fact<JsonElement> config) => WithConfig(WithStatus(new KafkaConnector { Name = name, Role = role }, status), config);

    private static KafkaConnector WithStatus(KafkaConnector connector, Fact<JsonElement> status)
    {
        if (!status.IsPresent)
        {
            return connector with
            {
                Exists = status.IsAbsent ? Fact<bool>.Present(false, status.From) : Fact<bool>.Missing(status.Why),
                State = status.Map(_ => ""),
                Trace = status.Map(_ => ""),
                Tasks = status.IsAbsent ? FactList<KafkaConnectTask>.Absent(status.From) : FactList<KafkaConnectTask>.Missing(status.Why),
            };
        }

        var state = status.Value.TryProperty("connector", JsonValueKind.Object, out var itself) ? Leaf(itself, "state", status.From) : Lacks<string>("connector", status.From);
        return connector with
        {
            Exists = Fact<bool>.Present(true, status.From),
            State = state,
            Trace = TraceOf(itself, status.From),
            Tasks = status.Value.TryProperty("tasks", JsonValueKind.Array, out var tasks)
                ? FactList<KafkaConnectTask>.Present([.. tasks.EnumerateArray().Where(task => task.ValueKind == JsonValueKind.Object).Select(task => Task(task, status.From))], status.From)
                : FactList<KafkaConnectTask>.Missing(Lacking("tasks", status.From)),
        };
    }

    private static KafkaConnectTask Task(JsonElement task, Provenance? from) => new()
    {
        Id = (long)(task.Number("id") ?? -1),
        State = Leaf(task, "state", from),
        Worker = task.Text("worker_id") is { Length: > 0 } worker ? Fact<string>.Present(worker, from) : Fact<string>.Absent(from),
        Trace = TraceOf(task, from),
    };

    private static KafkaConnector WithConfig(KafkaConnector connector, Fact<JsonElement> config) => connector with
    {
        Class = Text(config, "connector.class"),
        // 0, which is also what counts without the key, sends none.
        HeartbeatInterval = Milliseconds(config, "heartbeat.interval.ms") is { IsPresent: true } interval && interval.Value <= TimeSpan.Zero ? Fact<TimeSpan>.Absent(config.From) : Milliseconds(config, "heartbeat.interval.ms"),
        PollInterval = Milliseconds(config, "poll.interval.ms"),
        SnapshotMode = Text(config, "snapshot.mode"),
    };

    private static Fact<string> Text(Fact<JsonElement> config, string key) => !config.IsPresent ? config.Map(_ => "")
        : config.Value.Text(key) is { } text ? Fact<string>.Present(text, config.From)
        : Fact<string>.Absent(config.From);

    private static Fact<TimeSpan> Milliseconds(Fact<JsonElement> config, string key)
    {
        var text = Text(config, key);
        return !text.IsPresent ? text.Map(_ => TimeSpan.Zero)
            : long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000_000 ? Fact<TimeSpan>.Present(TimeSpan.FromMilliseconds(number), config.From)
            : Fact<TimeSpan>.Missing(NotCollectedReason.Unsupported, $"{key} is {Excerpts.Of(text.Value)}, which is not a number of milliseconds");
    }

    private static Fact<string> Leaf(JsonElement json, string name, Provenance? from) => json.Text(name) is { } text ? Fact<string>.Present(text, from) : Lacks<string>(name, from);

    private static Fact<string> TraceOf(JsonElement json, Provenance? from) =>
        json.Text("trace") is { Length: > 0 } trace ? Fact<string>.Present(Excerpts.Of(trace.Split('\n')[0]), from) : Fact<string>.Absent(from);

    private static Fact<T> Lacks<T>(string name, Provenance? from) => Fact<T>.Missing(Lacking(name, from));

    private static NotCollected Lacking(string name, Provenance? from) => new(NotCollectedReason.Malformed, $"{from?.Operation} at {from?.Endpoint}: the answer has no {name}");
}
