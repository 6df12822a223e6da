using System.Globalization;
using System.Text.Json;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Transport;

/// <summary>The JSON that an API answered, or the reason why there is none.</summary>
internal sealed record JsonReply
{
    /// <summary>Stands for a request that nobody needed.</summary>
    public static JsonReply NotRequested { get; } = Failed(NotCollected.NotRequested);

    /// <summary>Undefined unless <see cref="Why"/> is null.</summary>
    public JsonElement Data { get; private init; }

    public Provenance? From { get; private init; }

    /// <summary>The server's clock as its <c>Date</c> header tells it, to the second; null without one.</summary>
    public DateTimeOffset? Date { get; private init; }

    /// <summary>Why there are no data; null when there are.</summary>
    public NotCollected? Why { get; private init; }

    /// <summary>Whether anything came back, even a refusal.</summary>
    public bool Answered { get; private init; }

    public static JsonReply Failed(NotCollected why, bool answered = false) => new() { Why = why, Answered = answered };

    public static JsonReply Read(HttpOutcome outcome)
    {
        if (!outcome.IsAccepted) return Failed(outcome.Why, outcome.Answer is not null);
        var answer = outcome.Answer;
        try
        {
            return new JsonReply { Data = JsonElement.Parse(answer.Body.Span), From = answer.From, Date = Clock(answer), Answered = true };
        }
        catch (JsonException)
        {
            return Failed(new NotCollected(NotCollectedReason.Malformed, $"{answer.From.Operation} at {answer.From.Endpoint}: the answer is not JSON, or was cut short"), answered: true);
        }
    }

    /// <summary>A leaf from the data; not collected when <paramref name="read"/> finds none.</summary>
    /// <param name="name">What is read, for the reason.</param>
    public Fact<T> Leaf<T>(string name, Func<JsonElement, T?> read)
        where T : struct => Why is { } why ? Fact<T>.Missing(why)
        : read(Data) is { } value ? Fact<T>.Present(value, From)
        : Fact<T>.Missing(Lacks(name));

    /// <inheritdoc cref="Leaf{T}(string, Func{JsonElement, T?})"/>
    public Fact<string> Leaf(string name, Func<JsonElement, string?> read) => Why is { } why ? Fact<string>.Missing(why)
        : read(Data) is { } value ? Fact<string>.Present(value, From)
        : Fact<string>.Missing(Lacks(name));

    /// <summary>The objects of a list, the first <paramref name="limit"/>; malformed when it is no list.</summary>
    /// <param name="list">The list within the data.</param>
    public FactList<T> List<T>(string name, Func<JsonElement, JsonElement> list, int limit, Func<JsonElement, T> read)
    {
        if (Why is not null) return FactList<T>.Missing(Why);
        var array = list(Data);
        if (array.ValueKind != JsonValueKind.Array) return FactList<T>.Missing(Lacks(name) with { Reason = NotCollectedReason.Malformed });
        var items = array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object).Take(limit).ToList();
        var incomplete = array.GetArrayLength() > items.Count
            ? new NotCollected(NotCollectedReason.Malformed, $"{From?.Operation} at {From?.Endpoint}: {items.Count} of {array.GetArrayLength()} entries of {name} were read")
            : null;
        return FactList<T>.Present([.. items.Select(read)], From, incomplete);
    }

    private static DateTimeOffset? Clock(HttpAnswer answer) =>
        DateTimeOffset.TryParseExact(answer.Header("Date"), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;

    private NotCollected Lacks(string name) => new(NotCollectedReason.Unsupported, $"{From?.Operation} at {From?.Endpoint}: the answer has no {name}");
}
