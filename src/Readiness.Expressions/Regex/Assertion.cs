namespace Readiness.Expressions.Regex;

/// <summary>A condition on the place between two characters.</summary>
internal enum Assertion
{
    TextStart,
    LineStart,
    TextEnd,
    LineEnd,
    WordBoundary,
    NoWordBoundary,
}
