using System.Globalization;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Keepalived;

/// <summary>Reads the dump that Keepalived writes when it is signalled: <c>Name = value</c>, by sections.</summary>
/// <param name="Why">Why it cannot be used; null when it can.</param>
internal sealed record DataDump(IReadOnlyDictionary<string, DumpedInstance> Instances, DateTimeOffset Written, Provenance? From, NotCollected? Why)
{
    private const string Topology = "------< VRRP Topology >------";

    public static DataDump Lost(NotCollected why) => new(new Dictionary<string, DumpedInstance>(), default, null, why);

    public static DataDump Read(string path, string text, DateTimeOffset written, Provenance? from)
    {
        var instances = new Dictionary<string, DumpedInstance>(StringComparer.Ordinal);
        var (inTopology, seen, current) = (false, false, "");
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            if (line.StartsWith("------<", StringComparison.Ordinal))
            {
                inTopology = line == Topology;
                seen |= inTopology;
                continue;
            }

            if (!inTopology || line.Split(" = ", 2) is not [var name, var value]) continue;
            // The instance's own lines are indented by three blanks, those of what it has deeper.
            if (name == " VRRP Instance") instances[current = value] = new DumpedInstance(null, null, null, null);
            else if (name.StartsWith("   ", StringComparison.Ordinal) && !name.StartsWith("    ", StringComparison.Ordinal) && instances.TryGetValue(current, out var instance)) instances[current] = With(instance, name.Trim(), value);
        }

        return seen ? new DataDump(instances, written, from, null) : Lost(new NotCollected(NotCollectedReason.Malformed, $"{path} is no dump of Keepalived's VRRP (section VRRP Topology)"));
    }

    private static DumpedInstance With(DumpedInstance instance, string name, string value) => name switch
    {
        "State" => instance with { State = value },
        "Virtual Router ID" => instance with { RouterId = Number(value) },
        "Effective priority" => instance with { Priority = Number(value) },
        "Master down timer" => instance with { MasterDown = Number(value.Split(' ')[0]) is { } microseconds ? TimeSpan.FromMicroseconds(microseconds) : null },
        _ => instance,
    };

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What a dump says of one instance; null for what it does not.</summary>
/// <param name="MasterDown">How long it waits for the MASTER.</param>
internal sealed record DumpedInstance(string? State, long? RouterId, long? Priority, TimeSpan? MasterDown);
