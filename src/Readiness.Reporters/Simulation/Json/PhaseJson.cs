using System.Text.Json;
using Readiness.Core.Simulation.Runs;
using Readiness.Core.Simulation.Steps;
using Readiness.Reporters.Json;

namespace Readiness.Reporters.Simulation.Json;

internal static class PhaseJson
{
    public static void Write(PhaseRun phase, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("phase", ReportJson.CamelCase(phase.Phase));
        json.WriteString("works", ReportJson.CamelCase(phase.Works));
        json.WriteBoolean("reached", phase.IsReached);
        json.WriteNumber("need", phase.Need);
        IntervalJson.Write("begins", phase.Begins, json);
        IntervalJson.Write("takes", phase.Takes, json);
        IntervalJson.Write("ends", phase.Ends, json);
        json.WriteStartArray("steps");
        foreach (var step in phase.Steps) WriteStep(step, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteStep(StepRun step, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", step.Step.Name);
        json.WriteString("subject", step.Step.Subject);
        json.WriteString("works", ReportJson.CamelCase(step.Works));
        json.WriteStartArray("causes");
        foreach (var cause in step.Causes)
        {
            json.WriteStartObject();
            json.WriteString("text", cause.Text);
            json.WriteBoolean("unknown", cause.IsUnknown);
            EvidenceJson.Write(cause.Evidence, json);
            EvidenceJson.WriteMissing(cause.Missing, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ReportJson.WriteTexts(json, "remarks", step.Remarks);
        IntervalJson.Write("takes", step.Takes, json);
        PartJson.Write("parts", step.Parts, json);
        if (step.Loses is { } loses)
        {
            IntervalJson.Write("loses", loses, json);
            PartJson.Write("lossParts", step.LossParts, json);
        }

        json.WriteEndObject();
    }
}
