using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Readiness.Iam.Documents;

namespace Readiness.Cli.Linting;

/// <summary>Writes problems for programs; keys keep this order.</summary>
internal static class LintJson
{
    public static void Write(IReadOnlyList<PolicyFile> files, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("apiVersion", "readiness/v1");
            json.WriteString("kind", "LintReport");
            json.WriteString("version", ProgramVersion.Text);
            json.WriteNumber("errors", files.Sum(file => file.Count(PolicyProblemSeverity.Error)));
            json.WriteNumber("warnings", files.Sum(file => file.Count(PolicyProblemSeverity.Warning)));
            json.WriteStartArray("policies");
            foreach (var file in files) WriteFile(file, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WriteFile(PolicyFile file, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Source.Name);
        json.WriteString("policyKind", JsonNamingPolicy.CamelCase.ConvertName(file.Kind.ToString()));
        json.WriteString("language", JsonNamingPolicy.CamelCase.ConvertName(file.Language.ToString()));
        json.WriteStartArray("problems");
        foreach (var problem in file.Problems) WriteProblem(problem, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteProblem(PolicyProblem problem, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", problem.Id);
        json.WriteString("rule", problem.Name);
        json.WriteString("severity", problem.Severity == PolicyProblemSeverity.Error ? "error" : "warning");
        json.WriteNumber("line", problem.Position.Line);
        json.WriteNumber("column", problem.Position.Column);
        if (problem.StatementIndex is { } statement) json.WriteNumber("statement", statement);
        json.WriteString("message", problem.Message);
        json.WriteString("fix", problem.Fix);
        json.WriteEndObject();
    }
}
