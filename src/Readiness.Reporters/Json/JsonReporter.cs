using Readiness.Core.Reports;

namespace Readiness.Reporters.Json;

/// <summary>For programs: the whole report as JSON, versioned, in the shape of <c>schemas/report.schema.json</c>.</summary>
[Reporter("json")]
public sealed class JsonReporter : IReporter
{
    public void Write(Report report, TextWriter output, ReporterOptions options) => JsonText.Write(output, json => ReportJson.Write(report, json));
}
