namespace Readiness.Lab.Aws.Iam.Evaluation;

/// <param name="IsList">Whether the key holds a list by its type, even with a single value.</param>
internal sealed record ContextValue(IReadOnlyList<string> Values, bool IsList);
