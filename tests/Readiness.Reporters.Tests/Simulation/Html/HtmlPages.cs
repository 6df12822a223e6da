using System.Xml.Linq;
using Readiness.Core.Reports;
using Readiness.Core.Simulation.Reports;
using Readiness.Reporters.Simulation.Html;

namespace Readiness.Reporters.Tests.Simulation.Html;

/// <summary>Pages as they are written, and read again as XML: what is not well-formed does not get past here.</summary>
internal static class HtmlPages
{
    public static string Written(SimulationReport report)
    {
        using var output = new StringWriter();
        new HtmlReporter().Write(report, output, new ReporterOptions(), Explained.Nothing);
        return output.ToString();
    }

    public static XElement Parsed(SimulationReport report) => XDocument.Parse(Written(report)).Root!;

    public static IEnumerable<XElement> OfClass(this XElement page, string name) =>
        page.Descendants().Where(element => ((string?)element.Attribute("class"))?.Split(' ').Contains(name) == true);

    public static double Number(this XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
