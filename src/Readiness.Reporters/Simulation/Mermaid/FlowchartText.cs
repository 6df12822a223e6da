using System.Globalization;

namespace Readiness.Reporters.Simulation.Mermaid;

/// <summary>The lines of a flowchart. Identifiers are ours, never a name from a plan: a component may be called <c>end</c>.</summary>
internal sealed class FlowchartText
{
    private static readonly string[] Classes =
    [
        "classDef lost fill:#20242c,stroke:#20242c,color:#ffffff",
        "classDef perhaps fill:#e6e8ec,stroke:#5b6472,color:#1c2330,stroke-dasharray:4 3",
        "classDef broken stroke:#b3261e,stroke-width:3px",
        "classDef unknown stroke:#8a5a00,stroke-width:2px",
        "classDef claimed stroke-dasharray:4 3",
        "classDef loss fill:#b3261e,stroke:#b3261e,color:#ffffff",
    ];

    private readonly List<string> _lines = ["flowchart LR"];
    private readonly List<string> _links = [];
    private readonly List<string> _styles = [];
    private int _depth = 1;

    public void Open(string id, string label)
    {
        Add($"subgraph {id} [{MermaidLabel.Of(label)}]");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Add("end");
    }

    public void Node(string id, string label, string opening = "[", string closing = "]") => Add($"{id}{opening}{label}{closing}");

    /// <param name="arrow">With its label: <c>-- "detect" --></c>.</param>
    /// <param name="style">CSS of the line; null for the ordinary one.</param>
    public void Link(string from, string arrow, string to, string? style)
    {
        if (style is not null) _styles.Add(string.Create(CultureInfo.InvariantCulture, $"linkStyle {_links.Count} {style}"));
        _links.Add($"{from} {arrow} {to}");
    }

    public void Class(string id, string name) => _styles.Add($"class {id} {name}");

    public void WriteTo(TextWriter output)
    {
        foreach (var line in _lines) output.Write($"{line}\n");
        foreach (var line in _links.Concat(Classes).Concat(_styles)) output.Write($"  {line}\n");
    }

    private void Add(string line) => _lines.Add(new string(' ', 2 * _depth) + line);
}
