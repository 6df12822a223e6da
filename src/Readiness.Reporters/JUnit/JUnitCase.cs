using System.Xml;
using Readiness.Core.Evaluation;
using Readiness.Core.Reports;
using Readiness.Reporters.Prose;

namespace Readiness.Reporters.JUnit;

/// <summary>A finding as a test.</summary>
internal static class JUnitCase
{
    private const int LongestName = 300;
    private const int LongestMessage = 500;
    private const int LongestText = 8000;

    public static void Write(Finding finding, Report report, XmlWriter xml)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", NameOf(finding));
        // Jenkins parts package and class at the last dot.
        xml.WriteAttributeString("classname", CleanText.Of($"{report.Plan.Replace('.', '_')}.{FindingWords.Word(finding.Phase)}"));
        switch (JUnitResults.Of(finding, report))
        {
            case JUnitResult.Failed:
                WriteTold("failure", FindingWords.Word(finding.Severity), finding, report, xml);
                break;
            case JUnitResult.Error:
                WriteTold("error", "cannot-tell", finding, report, xml);
                break;
            case JUnitResult.Skipped:
                WriteSkipped(finding, report, xml);
                break;
        }

        xml.WriteEndElement();
    }

    /// <summary>Made of what the fingerprint is made of, so that the test has the same name tomorrow and no other has it.</summary>
    private static string NameOf(Finding finding)
    {
        var name = CleanText.Of($"{finding.Rule}: {finding.Subject.Sort} {FindingWords.About(finding)}").Replace('\n', ' ');
        return name.Length <= LongestName ? name : $"{name.AsSpan(0, char.IsHighSurrogate(name[LongestName - 1]) ? LongestName - 1 : LongestName)}… {finding.Fingerprint}";
    }

    private static void WriteTold(string element, string type, Finding finding, Report report, XmlWriter xml)
    {
        xml.WriteStartElement(element);
        xml.WriteAttributeString("message", Bounded(FindingWords.Found(finding), LongestMessage));
        xml.WriteAttributeString("type", type);
        xml.WriteString(TextOf(finding, report));
        xml.WriteEndElement();
    }

    private static void WriteSkipped(Finding finding, Report report, XmlWriter xml)
    {
        var isBroken = finding.Outcome == Outcome.Fail;
        xml.WriteStartElement("skipped");
        xml.WriteAttributeString("message", Bounded(isBroken ? $"BROKEN, {FindingWords.Excuse(finding, report)}: {finding.Message}" : "does not apply here", LongestMessage));
        xml.WriteEndElement();
        if (isBroken) xml.WriteElementString("system-out", TextOf(finding, report));
    }

    private static string TextOf(Finding finding, Report report) => Bounded(string.Join('\n', FindingProse.Lines(finding, report)), LongestText);

    private static string Bounded(string text, int most) => BoundedText.Of(CleanText.Of(text), most);
}
