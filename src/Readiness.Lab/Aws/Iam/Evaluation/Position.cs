namespace Readiness.Lab.Aws.Iam.Evaluation;

/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in characters.</param>
internal sealed record Position(int Line, int Column);
