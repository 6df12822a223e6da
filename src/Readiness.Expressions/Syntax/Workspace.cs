namespace Readiness.Expressions.Syntax;

/// <summary>What a parser works with, kept by each thread for the next text.</summary>
internal sealed class Workspace
{
    /// <summary>What a thread keeps is no more than an ordinary expression needs.</summary>
    private const int MostKept = 1_000;

    [ThreadStatic]
    private static Workspace? _kept;

    public List<Token> Tokens { get; } = new(64);

    /// <summary>A stack of arguments and operands whose number is not known yet.</summary>
    public List<Expr> Parts { get; } = new(16);

    /// <summary>Bounded by itself.</summary>
    public NameTable Names { get; } = new();

    public static Workspace Take()
    {
        var workspace = _kept ?? new Workspace();
        _kept = null;
        return workspace;
    }

    public void Return()
    {
        if (Tokens.Capacity > MostKept || Parts.Capacity > MostKept) return;
        Tokens.Clear();
        Parts.Clear();
        _kept = this;
    }
}
