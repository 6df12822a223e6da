using System.Xml;
using Readiness.Core.Reports;

namespace Readiness.Reporters.JUnit;

/// <summary>For pipelines that show tests: JUnit's XML as Jenkins, GitLab and GitHub read it, a suite for each phase, a test for each rule, subject, scenario and item.</summary>
/// <remarks>
/// A test fails exactly when its finding decides the verdict, so that the tests and the exit code agree. What is broken and does not decide (accepted by a waiver, a
/// spare, below the gate) is skipped with a message that says so: a failed test would break the build, a passed one would hide it. What cannot be told is an
/// error, whatever its severity. What does not apply is left out, with <c>--verbose</c> skipped. Times are left out: rules take none.
/// </remarks>
[Reporter("junit")]
public sealed class JUnitReporter : IReporter
{
    private static readonly XmlWriterSettings Settings = new() { OmitXmlDeclaration = true, Indent = true, IndentChars = " ", NewLineChars = "\n", CloseOutput = false };

    public void Write(Report report, TextWriter output, ReporterOptions options)
    {
        // By hand, since a writer on text would declare the text's own encoding; files and pipes are UTF-8.
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(output, Settings)) JUnitSuites.Write(report, options.Detail == ReportDetail.Verbose, xml);
        output.Write('\n');
    }
}
