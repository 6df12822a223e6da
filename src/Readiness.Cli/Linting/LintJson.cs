using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Readiness.Core.Rules;
using Readiness.Iam.Documents;

namespace Readiness.Cli.Linting;

/// <summary>Writes problems for programs; keys keep this order.</summary>
internal static class LintJson
{
    public static void Write(LintFindings findings, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("apiVersion", "readiness/v1");
            json.WriteString("kind", "LintReport");
            json.WriteString("version", ProgramVersion.Text);
            json.WriteStartObject("problems");
            foreach (var severity in Enum.GetValues<Severity>().Reverse()) json.WriteNumber(Word(severity), findings.Count(severity));
            json.WriteEndObject();
            json.WriteStartArray("policies");
            foreach (var policy in findings.Policies) WritePolicy(policy, findings.Rules, json);
            json.WriteEndArray();
            json.WriteStartArray("unread");
            foreach (var unread in findings.Unread) WriteUnread(unread, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static void WritePolicy(PolicyFile file, PolicyRules rules, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", file.Source.Name);
        json.WriteString("policyKind", JsonNamingPolicy.CamelCase.ConvertName(file.Kind.ToString()));
        json.WriteString("language", JsonNamingPolicy.CamelCase.ConvertName(file.Language.ToString()));
        json.WriteStartArray("problems");
        foreach (var problem in file.Problems) WriteProblem(problem, rules, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteProblem(PolicyProblem problem, PolicyRules rules, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", problem.Id);
        json.WriteString("rule", problem.Name);
        json.WriteString("severity", Word(rules.SeverityOf(problem)));
        json.WriteNumber("line", problem.Position.Line);
        json.WriteNumber("column", problem.Position.Column);
        if (problem.StatementIndex is { } statement) json.WriteNumber("statement", statement);
        json.WriteString("message", problem.Message);
        json.WriteString("why", rules.WhyOf(problem));
        json.WriteString("fix", rules.FixOf(problem));
        json.WriteEndObject();
    }

    private static void WriteUnread(UnreadPolicy unread, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", unread.Name);
        json.WriteString("why", unread.Why);
        json.WriteEndObject();
    }

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();
}
