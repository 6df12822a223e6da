using Readiness.Iam.Documents;
using Readiness.Iam.Matching;
using Readiness.Iam.Reading;

namespace Readiness.Iam.Linting;

/// <summary>The document under examination: as text tree and as statements.</summary>
internal sealed class LintSubject(PolicyDocument document, PositionedValue root, LintOptions options)
{
    private readonly Dictionary<ActionPattern, IReadOnlyList<KnownAction>?> _known = new(ReferenceEqualityComparer.Instance);

    public PolicyDocument Document { get; } = document;

    public PositionedValue Root { get; } = root;

    public LintOptions Options { get; } = options;

    public PolicyKind Kind => Document.Kind;

    public bool IsAws => Document.Language == PolicyLanguage.Aws;

    /// <summary>The actions that a pattern names; null when nothing is known of its service.</summary>
    public IReadOnlyList<KnownAction>? Known(ActionPattern pattern)
    {
        if (!_known.TryGetValue(pattern, out var known))
        {
            known = KnownAction.Expand(pattern);
            _known.Add(pattern, known);
        }

        return known;
    }

    /// <summary>All actions of a statement; null when some are not known, or the statement says only which are meant not.</summary>
    public IReadOnlyList<KnownAction>? Known(Statement statement)
    {
        var patterns = statement.Actions.Select(Known).ToList();
        return statement.IsNotAction || patterns.Count == 0 || patterns.Any(k => k is not { Count: > 0 }) ? null : [.. patterns.SelectMany(k => k!)];
    }

    /// <summary>The statements that are objects, with their text.</summary>
    public IEnumerable<(Statement Statement, PositionedValue Source)> Statements =>
        Document.Statements.Where(s => s.Source!.Kind == PositionedKind.Object).Select(s => (s, s.Source!));
}
