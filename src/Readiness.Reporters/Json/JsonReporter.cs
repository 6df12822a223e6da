using System.Text;
using System.Text.Json;
using Readiness.Core.Reports;

namespace Readiness.Reporters.Json;

/// <summary>For programs: the whole report as JSON, versioned, in the shape of <c>schemas/report.schema.json</c>.</summary>
[Reporter("json")]
public sealed class JsonReporter : IReporter
{
    public void Write(Report report, TextWriter output, ReporterOptions options)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            ReportJson.Write(report, json);
        }

        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
        output.Write('\n');
    }
}
