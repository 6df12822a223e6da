using Readiness.Iam.Linting;
using Readiness.Iam.Reading;

namespace Readiness.Iam.Documents;

/// <summary>A policy document as written, with positions; immutable.</summary>
public sealed class PolicyDocument
{
    private PolicyDocument(string text, PolicyKind kind, PolicyLanguage language, PositionedValue? root, string? version, IReadOnlyList<Statement> statements)
    {
        Text = text;
        Kind = kind;
        Language = language;
        Root = root;
        Version = version;
        Statements = statements;
    }

    /// <summary>As given.</summary>
    public string Text { get; }

    public PolicyKind Kind { get; }

    public PolicyLanguage Language { get; }

    /// <summary>As written; null when the element is missing.</summary>
    public string? Version { get; }

    /// <summary>What could be read; of an invalid document possibly only a part.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>What makes the document invalid, in the order of the text; AWS would refuse to store it.</summary>
    public IReadOnlyList<PolicyProblem> Problems { get; private set; } = [];

    /// <summary>An invalid document decides nothing: a decision that needs it is "cannot tell".</summary>
    public bool IsValid => Problems.Count == 0;

    internal PositionedValue? Root { get; }

    /// <summary>Reads a document. Never throws for what the text contains; at most 262,144 characters and 32 levels are read.</summary>
    public static PolicyDocument Parse(string text, PolicyKind kind, PolicyLanguage language = PolicyLanguage.Aws)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (root, problem) = PositionedJson.Read(text);
        if (problem is not null || root is null)
        {
            return new PolicyDocument(text, kind, language, null, null, []) { Problems = problem is null ? [] : [problem] };
        }

        var version = root.Member("Version") is { Kind: PositionedKind.String } value ? value.Text : null;
        var document = new PolicyDocument(text, kind, language, root, version, StatementReader.ReadAll(root, language, version));
        document.Problems = PolicyLint.CheckGrammar(document);
        return document;
    }
}
