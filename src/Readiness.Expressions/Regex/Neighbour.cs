namespace Readiness.Expressions.Regex;

/// <summary>What stands beside a place in the text, as far as an assertion asks.</summary>
internal enum Neighbour
{
    Edge,
    Newline,
    Word,
    Other,
}
