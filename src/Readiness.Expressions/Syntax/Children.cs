namespace Readiness.Expressions.Syntax;

/// <summary>The direct parts of a node, in the order of the text; walked over without allocation.</summary>
internal readonly struct Children(Expr expr)
{
    public static Children Of(Expr expr) => new(expr);

    public Enumerator GetEnumerator() => new(expr);

    internal struct Enumerator(Expr expr)
    {
        private readonly int _count = expr.PartCount;
        private int _at = -1;

        public readonly Expr Current => expr.Part(_at);

        public bool MoveNext() => ++_at < _count;
    }
}
