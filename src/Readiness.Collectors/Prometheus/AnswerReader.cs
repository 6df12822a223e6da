using System.Globalization;
using System.Text.Json;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>Reads the answer to an instant query.</summary>
internal static class AnswerReader
{
    private const int MaxSamples = 500;

    public static PrometheusAnswer Read(string query, PrometheusReply reply)
    {
        if (reply.Why is not null) return PrometheusAnswer.Missing(query, reply.Why);
        var type = reply.Data.Text("resultType");
        if (type is null || !reply.Data.TryProperty("result", JsonValueKind.Array, out var result))
            return PrometheusAnswer.Missing(query, new NotCollected(NotCollectedReason.Malformed, $"POST /api/v1/query at {reply.From?.Endpoint}: the answer has no result"));
        return new PrometheusAnswer
        {
            Query = query,
            ResultType = Fact<string>.Present(type, reply.From),
            Series = Fact<long>.Present(type is "vector" or "matrix" ? result.GetArrayLength() : 1, reply.From),
            Samples = Samples(type, result, reply.From),
            Warnings = FactList<string>.Present(reply.Warnings, reply.From),
        };
    }

    private static FactList<PrometheusSample> Samples(string type, JsonElement result, Provenance? from) => type switch
    {
        "scalar" => FactList<PrometheusSample>.Present([new PrometheusSample { Labels = FactMap.Absent(from), Value = Value(result, from) }], from),
        "vector" => FactList<PrometheusSample>.Present(
            [.. result.EnumerateArray().Take(MaxSamples).Select(sample => Sample(sample, from))],
            from,
            result.GetArrayLength() > MaxSamples
                ? new NotCollected(NotCollectedReason.Malformed, $"only the first {MaxSamples} of {result.GetArrayLength()} series were kept")
                : null),
        _ => FactList<PrometheusSample>.Missing(new NotCollected(NotCollectedReason.Unsupported, $"the query gives a {type}, not a vector")),
    };

    private static PrometheusSample Sample(JsonElement sample, Provenance? from) => new()
    {
        Labels = FactMap.Present(sample.Map("metric"), from),
        Value = sample.TryProperty("value", JsonValueKind.Array, out var pair) ? Value(pair, from) : Fact<double>.Absent(from),
    };

    // A pair of the time and the value, the latter as text; histograms have no single value.
    private static Fact<double> Value(JsonElement pair, Provenance? from) =>
        pair.GetArrayLength() == 2
        && pair[1].ValueKind == JsonValueKind.String
        && double.TryParse(pair[1].GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value)
            ? Fact<double>.Present(value, from)
            : Fact<double>.Absent(from);
}
