namespace Readiness.Conventions.Tests;

internal static class Violations
{
    /// <summary>Fails with all of them, one per line.</summary>
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        if (all.Count > 0) Assert.Fail(string.Join('\n', all));
    }
}
