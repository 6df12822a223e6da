namespace Readiness.Expressions.Evaluation;

internal static class Sizes
{
    /// <summary>What it costs to walk over a value: one for an element, a tenth for a character or byte.</summary>
    public static long Of(in CelValue value) => value.Kind switch
    {
        CelKind.String => value.AsString.Length / 10,
        CelKind.Bytes => value.AsBytes.Length / 10,
        CelKind.List => value.AsList.Count,
        CelKind.Map => value.AsMap.Count,
        _ => 0,
    };
}
