namespace Readiness.Iam.Matching;

/// <param name="Text">Text as it takes part in matching; the default value of a variable, or null without one.</param>
/// <param name="Key">The context key of a variable; null for plain text.</param>
internal readonly record struct TemplatePart(string? Text, string? Key);
