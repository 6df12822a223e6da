namespace Readiness.Expressions.Explaining;

/// <summary>Leaves out what a reader has just read: <c>replicas[3].lag … rpo</c> instead of <c>replicas[3].lag … replicas[3].rpo</c>.</summary>
internal sealed class ShownPaths
{
    private readonly HashSet<string> _bases = new(StringComparer.Ordinal);

    public string Shorten(string path)
    {
        var dot = path.LastIndexOf('.');
        if (dot < 0) return path;
        return _bases.Add(path[..dot]) ? path : path[(dot + 1)..];
    }
}
