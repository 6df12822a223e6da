using System.Text.Json;
using Readiness.Core.Simulation.Drills;
using Readiness.Core.Yaml;
using Readiness.Reporters.Json;

namespace Readiness.Reporters.Simulation.Json;

internal static class BacktestJson
{
    public static void Write(Backtest backtest, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("scenario", backtest.Scenario);
        json.WriteStartArray("rows");
        foreach (var row in backtest.Rows)
        {
            json.WriteStartObject();
            json.WriteString("name", row.Name);
            IntervalJson.Write("predicted", row.Predicted, json);
            json.WriteString("observed", DurationText.Write(row.Observed));
            json.WriteString("fits", ReportJson.CamelCase(row.Fits));
            json.WriteStartArray("suspects");
            foreach (var suspect in row.Suspects)
            {
                json.WriteStartObject();
                json.WritePropertyName("part");
                PartJson.Write(suspect.Part, json);
                ReportJson.WriteDuration(json, "implied", suspect.Implied);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
