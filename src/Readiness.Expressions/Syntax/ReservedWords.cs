namespace Readiness.Expressions.Syntax;

/// <summary>Words that cannot name a variable or a global function; after a dot they are ordinary.</summary>
internal static class ReservedWords
{
    public static bool Contains(string name) => name is
        "as" or "break" or "const" or "continue" or "else" or "for" or "function" or "if" or "import" or "let"
        or "loop" or "package" or "namespace" or "return" or "var" or "void" or "while";
}
