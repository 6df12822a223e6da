using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Readiness.Expressions.Regex;

/// <summary>
/// A regular expression with the syntax and meaning of RE2: ASCII <c>\d \s \w</c>, code points instead of UTF-16 units,
/// no back-references, no look-around, and time linear in the text whatever the pattern.
/// </summary>
/// <remarks>Immutable to its users and safe to share between threads; cheap to build, and without allocation once warm.</remarks>
public sealed class Re2Pattern
{
    private readonly LiteralPattern _literal;
    private readonly NfaProgram? _program;
    private Automaton? _automaton;

    private Re2Pattern(string text, LiteralPattern literal, NfaProgram? program)
    {
        Text = text;
        _literal = literal;
        _program = program;
    }

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern. On failure <paramref name="error"/> says what is wrong, with the text and its UTF-16 position in the pattern.</summary>
    public static bool TryParse(string pattern, [NotNullWhen(true)] out Re2Pattern? parsed, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        parsed = null;
        if (PatternParser.Parse(pattern, out error) is not { } root) return error is null;
        var literal = LiteralPattern.Of(root);
        if (literal.IsWhole)
        {
            parsed = new Re2Pattern(pattern, literal, program: null);
        }
        else if (NfaCompiler.Compile(root) is { } program)
        {
            parsed = new Re2Pattern(pattern, literal, program);
        }
        else
        {
            error = "the pattern is too large once its repetitions are written out";
            return false;
        }

        return true;
    }

    /// <summary>Whether the pattern matches anywhere in the text.</summary>
    public bool IsMatch(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return IsMatch(text.AsSpan());
    }

    /// <summary>Whether the pattern matches anywhere in the text.</summary>
    public bool IsMatch(ReadOnlySpan<char> text)
    {
        if (_program is null) return _literal.IsMatch(text);
        if (_literal.AtStart && !text.StartsWith(_literal.Prefix, StringComparison.Ordinal)) return false;
        return Run(Volatile.Read(ref _automaton) ?? Build(_program), text);
    }

    public override string ToString() => Text;

    // Only patterns that are used need it: many rules are checked and never meet a text.
    private Automaton Build(NfaProgram program)
    {
        Interlocked.CompareExchange(ref _automaton, new Automaton(program), null);
        return _automaton;
    }

    private bool Run(Automaton automaton, ReadOnlySpan<char> text)
    {
        var canSkip = !_literal.AtStart && _literal.Prefix.Length > 0;
        var state = automaton.Start(Neighbour.Edge);
        for (var i = 0; i < text.Length && !state.IsFinal;)
        {
            if (canSkip && state.IsStart)
            {
                var offset = text[i..].IndexOf(_literal.Prefix, StringComparison.Ordinal);
                if (offset < 0) return false;
                i += offset;
                if (offset > 0) state = automaton.Start(Automaton.NeighbourOf(text[i - 1]));
            }

            int codePoint = text[i++];
            if (char.IsSurrogate((char)codePoint)) i += Decode(text[(i - 1)..], out codePoint);
            state = automaton.Step(state, codePoint);
        }

        return state.IsFinal ? ReferenceEquals(state, AutomatonState.Matched) : automaton.MatchesAtEnd(state);
    }

    /// <summary>Reads a surrogate pair, or half of one as U+FFFD; answers how many further units it took.</summary>
    private static int Decode(ReadOnlySpan<char> text, out int codePoint)
    {
        Rune.DecodeFromUtf16(text, out var rune, out var length);
        codePoint = rune.Value;
        return length - 1;
    }
}
