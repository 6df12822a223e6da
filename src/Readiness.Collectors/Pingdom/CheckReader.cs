using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Pingdom;

/// <summary>Reads <c>checks/{id}</c>.</summary>
internal static class CheckReader
{
    private static readonly string[] Lists = ["userids", "teams", "integrationids"];

    /// <summary>The facts of a check that was not found, or not looked for to the end.</summary>
    public static PingdomFacts Without(Fact<long> id, JsonReply reply) => Nothing(id.IsAbsent ? new NotCollected(NotCollectedReason.Unsupported, "the account has no check of this name") : id.Why, id.IsAbsent) with
    {
        Reachable = reply.Answered ? Fact<bool>.Present(true, reply.From) : Fact<bool>.Missing(id.Why),
        Known = id.IsAbsent ? Fact<bool>.Present(false, id.From) : Fact<bool>.Missing(id.Why),
    };

    public static PingdomFacts Read(JsonReply reply, long id, TimeProvider time)
    {
        if (reply.Why is { } why)
        {
            // Pingdom says so when there is no check of the number.
            var isGone = why is { Reason: NotCollectedReason.Unsupported } && reply.Answered;
            return Nothing(why, isGone) with
            {
                Reachable = reply.Answered ? Fact<bool>.Present(true) : Fact<bool>.Missing(why),
                Known = isGone ? Fact<bool>.Present(false) : Fact<bool>.Missing(why),
            };
        }

        if (!reply.Data.TryProperty("check", JsonValueKind.Object, out var check))
            return Nothing(new NotCollected(NotCollectedReason.Malformed, $"{reply.From?.Operation} at {reply.From?.Endpoint}: the answer has no check"), isGone: false) with { Reachable = Fact<bool>.Present(true, reply.From) };
        var status = reply.Leaf("check.status", _ => check.Text("status"));
        var last = check.Number("lasttesttime") is { } seconds and > 0 ? Fact<DateTimeOffset>.Present(DateTimeOffset.UnixEpoch.AddSeconds(seconds), reply.From) : Fact<DateTimeOffset>.Absent(reply.From);
        var now = reply.Date ?? time.GetUtcNow();
        return new PingdomFacts
        {
            Reachable = Fact<bool>.Present(true, reply.From),
            Known = Fact<bool>.Present(true, reply.From),
            Id = Fact<long>.Present(id, reply.From),
            CheckName = reply.Leaf("check.name", _ => check.Text("name")),
            Type = reply.Leaf("check.type", _ => TypeOf(check)),
            Target = reply.Leaf("check.hostname", _ => check.Text("hostname")),
            Status = status,
            Paused = check.Flag("paused") is { } paused ? Fact<bool>.Present(paused || status.ValueOr("") == "paused", reply.From) : status.Map(text => text == "paused"),
            Resolution = reply.Leaf("check.resolution", TimeSpan? (_) => check.Number("resolution") is { } minutes and > 0 and < 1e6 ? TimeSpan.FromMinutes(minutes) : null),
            LastTest = last,
            Age = last.Map(at => now > at ? now - at : TimeSpan.Zero),
            NotifiesAfter = reply.Leaf("check.sendnotificationwhendown", long? (_) => check.Number("sendnotificationwhendown") is { } count and >= 0 and < 1e6 ? (long)count : null),
            Recipients = reply.Leaf("users, teams or integrations to notify", _ => Recipients(check)),
        };
    }

    // A text in the list of checks, an object with the type as its only key in the details.
    private static string? TypeOf(JsonElement check) => check.TryProperty("type", JsonValueKind.Object, out var type)
        ? type.EnumerateObject().Select(property => property.Name).FirstOrDefault()
        : check.Text("type");

    /// <summary>Null when the answer has none of the lists: then nobody knows.</summary>
    private static long? Recipients(JsonElement check)
    {
        long? count = null;
        foreach (var name in Lists)
            if (check.TryProperty(name, JsonValueKind.Array, out var list))
                count = (count ?? 0) + list.GetArrayLength();
        return count;
    }

    private static PingdomFacts Nothing(NotCollected why, bool isGone) => isGone
        ? PingdomFacts.Missing(why) with { Age = Fact<TimeSpan>.Absent(), LastTest = Fact<DateTimeOffset>.Absent() }
        : PingdomFacts.Missing(why);
}
