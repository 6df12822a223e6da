using System.Text.Json;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Consul;

/// <summary>What one call of one agent brought.</summary>
/// <param name="Body">The answer's JSON; not collected when it was a refusal, or when nothing came.</param>
/// <param name="Answered">Whether anything came back, even a refusal.</param>
/// <param name="IsFiltered">Whether Consul says that it left out what the token may not see; versions before 1.11 never say it.</param>
internal sealed record ConsulReply(Fact<JsonElement> Body, bool Answered, bool IsFiltered = false)
{
    /// <summary>Stands for a call that nobody needed.</summary>
    public static ConsulReply NotRequested { get; } = Failed(NotCollected.NotRequested);

    public static ConsulReply Failed(NotCollected why, bool answered = false) => new(Fact<JsonElement>.Missing(why), answered);

    /// <summary>A value of the answer; malformed when <paramref name="read"/> finds none.</summary>
    /// <param name="what">What is read, for the reason.</param>
    public Fact<T> Leaf<T>(string what, Func<JsonElement, T?> read)
        where T : class
    {
        if (Body.IsNotCollected) return Fact<T>.Missing(Body.Why);
        return read(Body.Value) is { } value ? Fact<T>.Present(value, Body.From) : Fact<T>.Missing(Lacks(what));
    }

    public NotCollected Lacks(string what) => new(NotCollectedReason.Malformed, $"{Body.From?.Operation} at {Body.From?.Endpoint}: the answer has no {what}");
}
