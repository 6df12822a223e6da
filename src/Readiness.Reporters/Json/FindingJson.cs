using System.Text.Json;
using Readiness.Core.Evaluation;
using Readiness.Core.Waivers;

namespace Readiness.Reporters.Json;

internal static class FindingJson
{
    public static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteString("rule", finding.Rule);
        json.WriteString("title", finding.Title);
        json.WriteString("phase", ReportJson.CamelCase(finding.Phase));
        json.WriteString("severity", ReportJson.CamelCase(finding.Severity));
        json.WriteString("outcome", ReportJson.CamelCase(finding.Outcome));
        if (finding.IsSpare) json.WriteBoolean("spare", true);
        if (finding.Waiver is not null) WriteWaiver(finding, finding.Waiver, json);
        json.WriteStartObject("subject");
        json.WriteString("sort", finding.Subject.Sort);
        json.WriteString("name", finding.Subject.Name);
        json.WriteEndObject();
        if (finding.Place is not null) WritePlace(finding.Place, json);
        if (finding.Scenario is not null) json.WriteString("scenario", finding.Scenario);
        if (finding.Item is not null) json.WriteString("item", finding.Item);
        json.WriteString("message", finding.Message);
        json.WriteString("why", finding.Why);
        if (finding.Explanation.Length > 0) json.WriteString("explanation", finding.Explanation);
        EvidenceJson.Write(finding.Evidence, json);
        EvidenceJson.WriteMissing(finding.Missing, json);
        if (finding.Fix is not null) WriteFix(finding.Fix, json);
        WriteReferences(finding, json);
        json.WriteEndObject();
    }

    private static void WriteWaiver(Finding finding, Waiver waiver, Utf8JsonWriter json)
    {
        json.WriteStartObject("waiver");
        json.WriteString("owner", waiver.Owner);
        json.WriteString("reason", waiver.Reason);
        json.WriteString("until", waiver.UntilText);
        json.WriteBoolean("inForce", finding.IsWaived);
        json.WriteEndObject();
    }

    private static void WritePlace(FindingPlace place, Utf8JsonWriter json)
    {
        json.WriteStartObject("place");
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteNumber("length", place.Length);
        json.WriteEndObject();
    }

    private static void WriteFix(FindingFix fix, Utf8JsonWriter json)
    {
        json.WriteStartObject("fix");
        json.WriteString("text", fix.Text);
        if (fix.Command is not null) json.WriteString("command", fix.Command);
        if (fix.Document is not null) json.WriteString("document", fix.Document);
        if (fix.Terraform is not null) json.WriteString("terraform", fix.Terraform);
        ReportJson.WriteTexts(json, "links", fix.Links);
        json.WriteEndObject();
    }

    private static void WriteReferences(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject("references");
        foreach (var (framework, place) in finding.References) json.WriteString(framework, place);
        json.WriteEndObject();
    }
}
