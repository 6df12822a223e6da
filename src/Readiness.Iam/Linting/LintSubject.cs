using Readiness.Iam.Documents;
using Readiness.Iam.Reading;

namespace Readiness.Iam.Linting;

/// <summary>The document under examination: as text tree and as statements.</summary>
internal sealed class LintSubject(PolicyDocument document, PositionedValue root, LintOptions options)
{
    public PolicyDocument Document { get; } = document;

    public PositionedValue Root { get; } = root;

    public LintOptions Options { get; } = options;

    public PolicyKind Kind => Document.Kind;

    public bool IsAws => Document.Language == PolicyLanguage.Aws;

    /// <summary>The statements that are objects, with their text.</summary>
    public IEnumerable<(Statement Statement, PositionedValue Source)> Statements =>
        Document.Statements.Where(s => s.Source!.Kind == PositionedKind.Object).Select(s => (s, s.Source!));
}
