using Readiness.Core.Reports;
using Readiness.Reporters.Json;

namespace Readiness.Reporters.Sarif;

/// <summary>For code scanning: SARIF 2.1.0, one result for each broken or unknown finding at the place where the plan declares its subject.</summary>
/// <remarks>
/// What cannot be told is a result of kind <c>fail</c>, with the level of its severity and a message that begins so: SARIF wants level <c>none</c> on every
/// other kind, and what has no level is shown nowhere. The property <c>outcome</c> tells the two apart. What passed and what does not apply is written with
/// <c>--verbose</c> only, with its own kind. A waiver that is in force is a suppression of its result.
/// </remarks>
[Reporter("sarif")]
public sealed class SarifReporter : IReporter
{
    public void Write(Report report, TextWriter output, ReporterOptions options) => JsonText.Write(output, json => SarifLog.Write(SarifRun.Of(report, options.Detail), json));
}
