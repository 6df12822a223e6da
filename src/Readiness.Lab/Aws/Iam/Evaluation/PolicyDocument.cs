using System.Text.Json;

namespace Readiness.Lab.Aws.Iam.Evaluation;

/// <summary>A policy document with the name under which the simulator reports it.</summary>
/// <param name="SourceId">For an inline policy of a role <c>role_ROLE_POLICY</c>, for a managed policy its name.</param>
/// <param name="Text">The JSON as it was stored.</param>
internal sealed record PolicyDocument(string SourceId, string Text, IReadOnlyList<Statement> Statements)
{
    /// <summary>The simulator's word for the kind of policy.</summary>
    public string SourceType { get; init; } = "IAM Policy";

    /// <exception cref="FormatException">The text is no policy document, or uses an operator that the lab does not know.</exception>
    public static PolicyDocument Parse(string sourceId, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return new PolicyDocument(sourceId, text, new StatementReader(text).Read(json.RootElement));
        }
        catch (JsonException e)
        {
            throw new FormatException($"The policy document {sourceId} is no JSON: {e.Message}", e);
        }
    }
}
