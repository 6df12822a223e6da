using Readiness.Iam.Documents;
using Readiness.Iam.Linting;

namespace Readiness.Iam.Tests.Linting;

/// <summary>A document with the place of its problem marked by §.</summary>
public sealed record LintCase(string Id, PolicyKind Kind, string Marked, LintOptions? Options = null)
{
    public string Text => Marked.Replace("§", "", StringComparison.Ordinal);

    public TextPosition Position
    {
        get
        {
            var before = Marked[..Marked.IndexOf('§', StringComparison.Ordinal)];
            return new TextPosition(before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
        }
    }

    public override string ToString() => $"{Id} {Marked}";
}
