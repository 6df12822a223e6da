namespace Readiness.Lab.Prometheus.PromQl;

/// <param name="Text">As written; of a string literal its value.</param>
/// <param name="Offset">From 0, in characters.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Offset)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    /// <summary>Keywords are names without regard to case.</summary>
    public bool IsWord(string word) => Kind == TokenKind.Name && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}
