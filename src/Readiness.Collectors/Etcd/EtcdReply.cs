using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Etcd;

/// <summary>What one call of one endpoint brought.</summary>
/// <param name="Body">The answer's JSON; not collected when it was a refusal, or when nothing came.</param>
/// <param name="Answered">Whether anything came back, even a refusal.</param>
internal sealed record EtcdReply(Fact<JsonElement> Body, bool Answered)
{
    /// <summary>Stands for a call that nobody needed.</summary>
    public static EtcdReply NotRequested { get; } = new(Fact<JsonElement>.Missing(NotCollected.NotRequested), Answered: false);

    public static EtcdReply Failed(NotCollected why, bool answered = false) => new(Fact<JsonElement>.Missing(why), answered);

    /// <summary>A field that every version tells.</summary>
    public Fact<string> Text(string name) => Read(body => body.Text(name), $"the answer has no {name}");

    /// <summary>An identity: an unsigned 64-bit number, as a text in JSON, in hexadecimal digits to people.</summary>
    public Fact<string> Id(Func<JsonElement, string?> field, string name) => Read(body => EtcdId.Read(field(body)), $"the answer has no {name}");

    /// <summary>A number, which the gateway writes as a text and leaves out when it is 0.</summary>
    public Fact<long> Number(string name) => Body.IsPresent && !Body.Value.TryGetProperty(name, out _)
        ? Fact<long>.Present(0, Body.From)
        : Read(body => long.TryParse(body.Text(name), out var number) ? number : (long?)null, $"{name} is no number");

    private Fact<string> Read(Func<JsonElement, string?> read, string otherwise) => Body.IsPresent && read(Body.Value) is null ? Fact<string>.Missing(Lacks(otherwise)) : Body.Map(body => read(body)!);

    private Fact<long> Read(Func<JsonElement, long?> read, string otherwise) => Body.IsPresent && read(Body.Value) is null ? Fact<long>.Missing(Lacks(otherwise)) : Body.Map(body => read(body)!.Value);

    private NotCollected Lacks(string what) => new(NotCollectedReason.Malformed, $"{Body.From?.Operation} at {Body.From?.Endpoint}: {what}");
}
