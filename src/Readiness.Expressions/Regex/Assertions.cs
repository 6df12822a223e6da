namespace Readiness.Expressions.Regex;

/// <summary>Decides assertions from the neighbours of a place.</summary>
internal static class Assertions
{
    /// <summary>Null when the answer depends on a next character that is not known yet.</summary>
    public static bool? Holds(Assertion assertion, Neighbour before, Neighbour? after) => assertion switch
    {
        Assertion.TextStart => before == Neighbour.Edge,
        Assertion.LineStart => before is Neighbour.Edge or Neighbour.Newline,
        Assertion.TextEnd => after is null ? null : after == Neighbour.Edge,
        Assertion.LineEnd => after is null ? null : after is Neighbour.Edge or Neighbour.Newline,
        Assertion.WordBoundary => after is null ? null : before == Neighbour.Word != (after == Neighbour.Word),
        _ => after is null ? null : before == Neighbour.Word == (after == Neighbour.Word),
    };
}
