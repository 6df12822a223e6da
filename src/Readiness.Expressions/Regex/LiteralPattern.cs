using System.Text;

namespace Readiness.Expressions.Regex;

/// <summary>What can be said of a pattern without a machine: the text that every match begins with, and whether that is all of it.</summary>
internal sealed record LiteralPattern(string Prefix, bool AtStart, bool AtEnd, bool IsWhole)
{
    public static LiteralPattern Of(Node root)
    {
        var parts = new List<Node>();
        Flatten(root, parts);
        var position = 0;
        var atStart = parts.Count > 0 && IsAssertion(parts[0], Assertion.TextStart);
        if (atStart) position++;
        var prefix = new StringBuilder();
        for (; position < parts.Count && Single(parts[position]) is { } rune; position++) prefix.Append(rune.ToString());
        var atEnd = position == parts.Count - 1 && IsAssertion(parts[position], Assertion.TextEnd);
        return new LiteralPattern(prefix.ToString(), atStart, atEnd, position == parts.Count || atEnd);
    }

    /// <summary>Only for a whole literal.</summary>
    public bool IsMatch(ReadOnlySpan<char> text) => (AtStart, AtEnd) switch
    {
        (true, true) => text.SequenceEqual(Prefix),
        (true, false) => text.StartsWith(Prefix, StringComparison.Ordinal),
        (false, true) => text.EndsWith(Prefix, StringComparison.Ordinal),
        _ => text.Contains(Prefix, StringComparison.Ordinal),
    };

    private static void Flatten(Node node, List<Node> parts)
    {
        if (node is EmptyNode) return;
        if (node is not ConcatenationNode concatenation)
        {
            parts.Add(node);
            return;
        }

        foreach (var part in concatenation.Parts) Flatten(part, parts);
    }

    private static bool IsAssertion(Node node, Assertion assertion) => node is AssertionNode found && found.Assertion == assertion;

    private static Rune? Single(Node node) =>
        node is CharacterNode character && Rune.TryCreate(character.Set.Single, out var rune) ? rune : null;
}
