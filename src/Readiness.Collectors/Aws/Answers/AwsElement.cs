namespace Readiness.Collectors.Aws.Answers;

/// <summary>An element of an answer; namespaces differ per service and mean nothing here.</summary>
internal sealed record AwsElement(string Name)
{
    private readonly List<AwsElement> _children = [];

    public string Value { get; set; } = "";

    public IReadOnlyList<AwsElement> Children => _children;

    public void Add(AwsElement child) => _children.Add(child);

    /// <summary>The first element at a path of names separated by slashes; null when there is none.</summary>
    public AwsElement? Find(string path)
    {
        var at = this;
        foreach (var name in path.Split('/'))
        {
            at = at._children.Find(child => child.Name == name);
            if (at is null) return null;
        }

        return at;
    }

    /// <summary>The text at a path; null when it is not there or empty.</summary>
    public string? Text(string path) => Find(path)?.Value is { Length: > 0 } text ? text : null;

    /// <summary>All children of this name of the element at a path; empty when it is not there.</summary>
    public IEnumerable<AwsElement> All(string path, string name) => Find(path)?._children.Where(child => child.Name == name) ?? [];

    /// <summary>Whether the text at a path is <c>true</c>.</summary>
    public bool IsTrue(string path) => Text(path) == "true";
}
