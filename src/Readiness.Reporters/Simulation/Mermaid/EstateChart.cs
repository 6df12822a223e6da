using System.Globalization;
using Readiness.Core.Simulation;
using Readiness.Reporters.Simulation.Drawing;

namespace Readiness.Reporters.Simulation.Mermaid;

/// <summary>One estate in a flowchart.</summary>
/// <param name="prefix">Before every identifier, so that several estates can stand in one chart.</param>
internal sealed class EstateChart(FlowchartText chart, string prefix)
{
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    /// <param name="loss">The name of what is lost; null for nothing.</param>
    public void Write(DrawnEstate estate, string? loss)
    {
        foreach (var component in estate.Components) _ids[component.Name] = Id("c", _ids.Count);
        foreach (var component in estate.Components.Where(component => component.Site is null)) WriteComponent(component);
        WriteSites(estate, null);
        var origin = $"{prefix}loss";
        if (loss is not null)
        {
            chart.Node(origin, MermaidLabel.Of(loss), "{{", "}}");
            chart.Class(origin, "loss");
        }

        new ChainLinks(chart, _ids).Write(estate.Steps, loss is null ? null : origin);
    }

    private void WriteSites(DrawnEstate estate, string? parent)
    {
        for (var i = 0; i < estate.Sites.Count; i++)
        {
            var site = estate.Sites[i];
            if (site.Site.Parent != parent) continue;
            var id = Id("s", i);
            chart.Open(id, site.IsLost ? $"{site.Site.Name}, lost" : site.Site.Name);
            foreach (var component in estate.Components.Where(component => component.Site == site.Site.Name)) WriteComponent(component);
            WriteSites(estate, site.Site.Name);
            chart.Close();
            if (site.IsLost) chart.Class(id, "perhaps");
        }
    }

    private void WriteComponent(DrawnComponent component)
    {
        var id = _ids[component.Name];
        chart.Node(id, MermaidLabel.Of($"{component.Name}: {component.Component.Kind}{(component.Taken == Answer.Unknown ? ", perhaps lost" : "")}"));
        if (!component.Component.Place.IsProven) chart.Class(id, "claimed");
        if (component.Taken == Answer.Yes) chart.Class(id, "lost");
        if (component.Taken == Answer.Unknown) chart.Class(id, "perhaps");
    }

    private string Id(string sort, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{sort}{number}");
}
