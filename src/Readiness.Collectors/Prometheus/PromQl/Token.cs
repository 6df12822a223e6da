namespace Readiness.Collectors.Prometheus.PromQl;

/// <param name="Text">As written.</param>
/// <param name="Start">Where it begins in the query, in UTF-16 units.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Start)
{
    public int End => Start + Text.Length;

    /// <summary>Keywords are written in any case.</summary>
    public bool IsWord(string word) => Kind == TokenKind.Identifier && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsSymbol(string symbol) => Kind == TokenKind.Symbol && Text == symbol;
}
