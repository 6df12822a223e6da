using Readiness.Expressions;

namespace Readiness.Conformance.Cel;

/// <summary>The attributes of a test that were not collected: <c>x</c>, <c>m/b</c>, <c>l/1/ok</c>, <c>l/*/ok</c>.</summary>
internal sealed class UnknownPaths(IEnumerable<string> patterns)
{
    private readonly string[][] _patterns = [.. patterns.Select(pattern => pattern.Split('/'))];

    public static UnknownPaths None { get; } = new([]);

    public static UnknownFact Fact(string path) => new(path, "NotRequested", "the test says that it was not collected");

    public bool Contains(string path)
    {
        var parts = path.Split('/');
        return _patterns.Any(pattern => pattern.Length == parts.Length && Begins(pattern, parts));
    }

    /// <summary>The names that patterns give to what lies directly below a path.</summary>
    public IEnumerable<string> ChildrenOf(string path)
    {
        var parts = path.Split('/');
        return _patterns.Where(pattern => pattern.Length == parts.Length + 1 && pattern[^1] != "*" && Begins(pattern, parts)).Select(pattern => pattern[^1]);
    }

    private static bool Begins(string[] pattern, string[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (pattern[i] != "*" && pattern[i] != parts[i]) return false;
        }

        return true;
    }
}
