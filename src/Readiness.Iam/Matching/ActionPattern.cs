using Readiness.Iam.Documents;

namespace Readiness.Iam.Matching;

/// <summary>An entry of Action or NotAction: <c>service:Name</c> with <c>*</c> and <c>?</c>, in any case.</summary>
public sealed class ActionPattern
{
    private readonly string _marked;

    internal ActionPattern(PositionedText source)
    {
        Text = source.Text;
        Position = source.Position;
        Lower = source.Text.ToLowerInvariant();
        _marked = Wildcards.Mark(Lower);
        Service = Lower.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? Lower[..colon] : "";
    }

    public string Text { get; }

    public TextPosition Position { get; }

    internal string Lower { get; }

    /// <summary>The part before the colon in lower case; empty when there is no colon.</summary>
    internal string Service { get; }

    internal bool HasWildcard => Text.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <param name="lowerCaseAction">The requested action in lower case.</param>
    internal bool Matches(ReadOnlySpan<char> lowerCaseAction) => Wildcards.Match(_marked, lowerCaseAction);
}
