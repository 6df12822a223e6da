namespace Readiness.Conformance.Cel;

/// <summary>What became of one test.</summary>
/// <param name="Id">The id of the test.</param>
/// <param name="Problem">Null when it passed.</param>
/// <param name="IsOpen">The expectation is disputed or advisory: reported, but never a failure.</param>
internal sealed record TestResult(string Id, string? Problem, bool IsOpen);
