namespace Readiness.Lab.Aws.Route53;

/// <summary>Orders by the first, then the second, then the third text, each by its bytes.</summary>
internal sealed class OrdinalTriples : IComparer<(string First, string Second, string Third)>
{
    public static readonly OrdinalTriples Instance = new();

    public int Compare((string First, string Second, string Third) x, (string First, string Second, string Third) y) =>
        string.CompareOrdinal(x.First, y.First) is var first and not 0 ? first
        : string.CompareOrdinal(x.Second, y.Second) is var second and not 0 ? second
        : string.CompareOrdinal(x.Third, y.Third);
}
