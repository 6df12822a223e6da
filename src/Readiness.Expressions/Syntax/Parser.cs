using System.Runtime.InteropServices;
using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

/// <summary>A Pratt parser that goes on after a mistake, so that one reading tells all of them.</summary>
internal sealed partial class Parser
{
    private readonly string _text;
    private readonly CompileOptions _options;
    private readonly DiagnosticBag _diagnostics;
    private readonly List<Token> _tokens;
    private readonly List<Expr> _parts;
    private readonly NameTable _names;
    private int _at;
    private int _depth;

    private Parser(string text, CompileOptions options, DiagnosticBag diagnostics, Workspace workspace)
    {
        _text = text;
        _options = options;
        _diagnostics = diagnostics;
        _tokens = workspace.Tokens;
        _parts = workspace.Parts;
        _names = workspace.Names;
        Lexer.Tokenize(text, diagnostics, _tokens);
    }

    private ref readonly Token Current => ref CollectionsMarshal.AsSpan(_tokens)[_at];

    public static Expr Parse(string text, CompileOptions options, DiagnosticBag diagnostics)
    {
        if (text.Length > options.MaxLength)
        {
            diagnostics.Error(new TextSpan(0, 0), $"the expression has {text.Length} characters; at most {options.MaxLength} are read");
            return new BrokenExpr(new TextSpan(0, 0));
        }

        var workspace = Workspace.Take();
        var expr = Parse(new Parser(text, options, diagnostics, workspace), diagnostics);
        workspace.Return();
        return expr;
    }

    private static Expr Parse(Parser parser, DiagnosticBag diagnostics)
    {
        var expr = parser.Expression();
        while (parser.Current.Kind != TokenKind.End && !diagnostics.IsFull)
        {
            // A stray closing bracket must not hide the mistakes behind it.
            parser.TellUnexpected("an operator or the end");
            parser._at++;
            if (parser.Current.Kind != TokenKind.End && StartsExpression(parser.Current.Kind)) parser.Expression();
        }

        return expr;
    }

    private static bool StartsExpression(TokenKind kind) =>
        kind is TokenKind.Name or TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.Not or TokenKind.Minus;

    private Expr Expression()
    {
        var condition = Binary(OrPrecedence);
        if (Current.Kind != TokenKind.Question) return condition;
        _at++;
        var then = Binary(OrPrecedence);
        if (Current.Kind == TokenKind.Question)
        {
            _diagnostics.Error(Current.Span, "a condition between ? and : needs parentheses");
            return Abandon(condition.Span.Start);
        }

        if (!Expect(TokenKind.Colon, "':' and the other branch")) return Broken(condition.Span.Start);
        if (!Enter()) return Broken(condition.Span.Start);
        var otherwise = Expression();
        _depth--;
        return Bounded(new ConditionalExpr(TextSpan.Between(condition.Span.Start, otherwise.Span.End), condition, then, otherwise));
    }

    /// <summary>Bounds the recursion: false, and a diagnostic, when the nesting is too deep.</summary>
    private bool Enter()
    {
        if (_depth < _options.MaxDepth)
        {
            _depth++;
            return true;
        }

        TellTooDeep(Current.Span);
        _at = _tokens.Count - 1;
        return false;
    }

    /// <summary>Bounds the tree, which long chains make deep without nesting.</summary>
    private Expr Bounded(Expr expr)
    {
        if (expr.Depth <= _options.MaxDepth) return expr;
        TellTooDeep(expr.Span);
        return Abandon(expr.Span.Start);
    }

    private void TellTooDeep(TextSpan at) =>
        _diagnostics.Error(at, $"the expression is nested deeper than {_options.MaxDepth} levels");

    private BrokenExpr Abandon(int start)
    {
        _at = _tokens.Count - 1;
        return Broken(start);
    }

    private BrokenExpr Broken(int start) => new(TextSpan.Between(start, Current.Start));

    private bool Expect(TokenKind kind, string wanted)
    {
        if (Current.Kind != kind)
        {
            TellUnexpected(wanted);
            return false;
        }

        _at++;
        return true;
    }

    private void TellUnexpected(string wanted)
    {
        // The lexer has told what is bad about a bad token.
        if (Current.Kind == TokenKind.Bad) return;
        var found = Current.Kind == TokenKind.End ? "the expression ends" : $"there is {_text.AsSpan(Current.Start, Current.Length)}";
        _diagnostics.Error(Current.Span, $"{found} where {wanted} should be");
    }

    /// <summary>The expressions that were put on the stack of parts since a mark; they leave it.</summary>
    private Expr[] PartsSince(int mark)
    {
        var parts = CollectionsMarshal.AsSpan(_parts)[mark..].ToArray();
        _parts.RemoveRange(mark, _parts.Count - mark);
        return parts;
    }

    private string TextOf(Token token) => _names.Of(_text.AsSpan(token.Start, token.Length));
}
