using System.Text.Json;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>What the API replied: the <c>data</c> of a success, or the reason why there is none.</summary>
internal sealed record PrometheusReply
{
    /// <summary>Stands for a request that nobody needed.</summary>
    public static PrometheusReply NotRequested { get; } = Failed(NotCollected.NotRequested, answered: false);

    /// <summary>Undefined unless <see cref="Why"/> is null.</summary>
    public JsonElement Data { get; private init; }

    public IReadOnlyList<string> Warnings { get; private init; } = [];

    public Provenance? From { get; private init; }

    /// <summary>The server's clock as its <c>Date</c> header tells it; null without one.</summary>
    public DateTimeOffset? Date { get; private init; }

    /// <summary>Whether anything came back, even a refusal.</summary>
    public bool Answered { get; private init; }

    /// <summary>Why there are no data; null when there are.</summary>
    public NotCollected? Why { get; private init; }

    public static PrometheusReply Success(JsonElement data, IReadOnlyList<string> warnings, Provenance from, DateTimeOffset? date) =>
        new() { Data = data, Warnings = warnings, From = from, Date = date, Answered = true };

    public static PrometheusReply Failed(NotCollected why, bool answered) => new() { Why = why, Answered = answered };

    /// <summary>A leaf from the data; not collected when <paramref name="read"/> finds none, since an old version may not tell.</summary>
    /// <param name="name">What is read, for the reason.</param>
    public Fact<T> Leaf<T>(string name, Func<JsonElement, T?> read)
        where T : struct => Why is { } why ? Fact<T>.Missing(why)
        : read(Data) is { } value ? Fact<T>.Present(value, From)
        : Fact<T>.Missing(Lacks(name));

    /// <inheritdoc cref="Leaf{T}(string, Func{JsonElement, T?})"/>
    public Fact<string> Leaf(string name, Func<JsonElement, string?> read) => Why is { } why ? Fact<string>.Missing(why)
        : read(Data) is { } value ? Fact<string>.Present(value, From)
        : Fact<string>.Missing(Lacks(name));

    /// <summary>A list of objects below <paramref name="property"/>, the first <paramref name="limit"/>; malformed when it is no list.</summary>
    public async Task<FactList<T>> ListAsync<T>(string property, int limit, Func<IReadOnlyList<JsonElement>, Task<IReadOnlyList<T>>> read)
    {
        if (Why is not null) return FactList<T>.Missing(Why);
        if (!Data.TryProperty(property, JsonValueKind.Array, out var array))
            return FactList<T>.Missing(new NotCollected(NotCollectedReason.Malformed, $"{From?.Operation} at {From?.Endpoint}: the answer has no list {property}"));
        var items = array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Take(limit).ToList();
        var incomplete = array.GetArrayLength() > items.Count
            ? new NotCollected(NotCollectedReason.Malformed, $"{From?.Operation} at {From?.Endpoint}: {items.Count} of {array.GetArrayLength()} entries were read")
            : null;
        return FactList<T>.Present(await read(items).ConfigureAwait(false), From, incomplete);
    }

    private NotCollected Lacks(string name) => new(NotCollectedReason.Unsupported, $"{From?.Operation} at {From?.Endpoint}: the answer has no {name}");
}
