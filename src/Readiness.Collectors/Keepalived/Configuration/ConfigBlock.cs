namespace Readiness.Collectors.Keepalived.Configuration;

/// <summary>A statement of Keepalived's configuration with the statements in its braces.</summary>
/// <param name="Words">The words before the brace, or of the line.</param>
internal sealed record ConfigBlock(IReadOnlyList<string> Words)
{
    public string Keyword => Words.Count > 0 ? Words[0] : "";

    /// <summary>The word behind the keyword; empty when there is none.</summary>
    public string Value => Words.Count > 1 ? Words[1] : "";

    public List<ConfigBlock> Inside { get; } = [];

    /// <summary>The statements of a keyword, in order.</summary>
    public IEnumerable<ConfigBlock> All(string keyword) => Inside.Where(statement => statement.Keyword == keyword);

    /// <summary>The value of a keyword; null when it is not given. Of one that is given twice the later counts.</summary>
    public string? Find(string keyword) => All(keyword).LastOrDefault()?.Value;

    public bool Has(string keyword) => Inside.Exists(statement => statement.Keyword == keyword);

    /// <summary>All words in the braces of a keyword: names and addresses in a list.</summary>
    public IEnumerable<string> Listed(string keyword) => All(keyword).SelectMany(block => block.Inside).SelectMany(line => line.Words);
}
