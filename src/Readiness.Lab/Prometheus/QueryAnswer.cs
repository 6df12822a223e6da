using System.Globalization;
using System.Text.Json;
using Readiness.Lab.Prometheus.PromQl;

namespace Readiness.Lab.Prometheus;

/// <summary>The result of an instant query; sample values are texts on the wire.</summary>
internal static class QueryAnswer
{
    public static void Write(Utf8JsonWriter json, QueryValue value, double at)
    {
        json.WriteStartObject();
        json.WriteString("resultType", value is VectorValue ? "vector" : "scalar");
        json.WritePropertyName("result");
        if (value is ScalarValue scalar)
        {
            WriteValue(json, scalar.Number, at);
        }
        else
        {
            json.WriteStartArray();
            foreach (var sample in ((VectorValue)value).Samples)
                WriteSample(json, sample, at);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteSample(Utf8JsonWriter json, Sample sample, double at)
    {
        json.WriteStartObject();
        json.WriteStartObject("metric");
        foreach (var (label, value) in sample.Labels.OrderBy(label => label.Key, StringComparer.Ordinal))
            json.WriteString(label, value);
        json.WriteEndObject();
        json.WritePropertyName("value");
        WriteValue(json, sample.Value, at);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, double value, double at)
    {
        json.WriteStartArray();
        json.WriteNumberValue(at);
        json.WriteStringValue(Text(value));
        json.WriteEndArray();
    }

    private static string Text(double value) => value switch
    {
        double.PositiveInfinity => "+Inf",
        double.NegativeInfinity => "-Inf",
        _ => value.ToString(CultureInfo.InvariantCulture),
    };
}
