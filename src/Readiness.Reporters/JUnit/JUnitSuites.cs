using System.Globalization;
using System.Xml;
using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Reporters.Findings;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.JUnit;

/// <summary>The suites, one for each phase that has findings.</summary>
internal static class JUnitSuites
{
    public static void Write(Report report, bool withNotApplicable, XmlWriter xml)
    {
        var findings = RunFindings.OfInterruption(report).Concat(report.Findings.Where(finding => withNotApplicable || finding.Outcome != Outcome.NotApplicable)).ToList();
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", CleanText.Of($"readiness {report.Command} {report.Plan}"));
        WriteCounts(findings, report, xml);
        foreach (var phase in findings.GroupBy(finding => finding.Phase).OrderBy(phase => phase.Key)) WriteSuite($"{report.Plan} {FindingWords.Word(phase.Key)}", [.. phase], report, xml);
        xml.WriteEndElement();
    }

    private static void WriteSuite(string name, List<Finding> findings, Report report, XmlWriter xml)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", CleanText.Of(name));
        WriteCounts(findings, report, xml);
        xml.WriteAttributeString("skipped", Count(findings, report, JUnitResult.Skipped));
        xml.WriteAttributeString("timestamp", report.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture));
        WriteProperties(report, xml);
        foreach (var finding in findings) JUnitCase.Write(finding, report, xml);
        xml.WriteEndElement();
    }

    private static void WriteCounts(List<Finding> findings, Report report, XmlWriter xml)
    {
        xml.WriteAttributeString("tests", findings.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("failures", Count(findings, report, JUnitResult.Failed));
        xml.WriteAttributeString("errors", Count(findings, report, JUnitResult.Error));
    }

    private static string Count(List<Finding> findings, Report report, JUnitResult result) =>
        findings.Count(finding => JUnitResults.Of(finding, report) == result).ToString(CultureInfo.InvariantCulture);

    private static void WriteProperties(Report report, XmlWriter xml)
    {
        xml.WriteStartElement("properties");
        foreach (var (name, value) in Properties(report))
        {
            xml.WriteStartElement("property");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("value", CleanText.Of(value));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static IEnumerable<(string Name, string Value)> Properties(Report report) =>
    [
        ("plan", report.Plan),
        ("verdict", VerdictWords.Headline(report)),
        ("exit-code", ExitCode.Of(report).ToString(CultureInfo.InvariantCulture)),
        ("fail-on", FindingWords.Word(report.FailOn)),
        ("scenarios", string.Join(", ", report.Scenarios)),
        ("version", report.Version),
    ];
}
