using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Readiness.Collectors.Prometheus.PromQl;

/// <summary>A PromQL query that was read, and the questions that try it out without touching anything.</summary>
/// <remarks>
/// The reader knows PromQL of versions 2.x and 3.x as far as selectors, ranges, subqueries, modifiers, calls, aggregations and operators go;
/// what it does not know makes the query unreadable rather than half understood.
/// </remarks>
internal sealed class PromQuery
{
    private const int MaxLength = 32_768;

    /// <summary>A label that no series has.</summary>
    private const string Nowhere = "__readiness_simulation__=\"absent\"";

    private readonly string _text;

    private PromQuery(string text, IReadOnlyList<Selector> selectors) => (_text, Selectors) = (text, selectors);

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Selector> Selectors { get; }

    /// <summary>The different selectors, each as it can be asked by itself.</summary>
    public IEnumerable<string> Instants => Selectors.Select(selector => selector.Instant).Distinct(StringComparer.Ordinal);

    public static bool TryRead(string text, [NotNullWhen(true)] out PromQuery? query, [NotNullWhen(false)] out PromQlError? error)
    {
        (var selectors, error) = text.Length > MaxLength
            ? ([], new PromQlError(MaxLength, $"the query is longer than {MaxLength} characters"))
            : Parser.Read(text);
        query = error is null ? new PromQuery(text, selectors) : null;
        return query is not null;
    }

    /// <summary>The query as it would be answered if nothing of what it selects existed.</summary>
    /// <param name="only">Restricts this to the selectors with this <see cref="Selector.Instant"/>; null for all.</param>
    public string WhenAbsent(string? only = null) => Rewrite(only, selector =>
        Impossible(selector) + _text[(selector.Start + selector.Body.Length)..selector.End]);

    /// <summary>The query as it would be answered if everything that it selects had the value 0.</summary>
    /// <param name="only">Restricts this to the selectors with this <see cref="Selector.Instant"/>; null for all.</param>
    public string WhenDown(string? only = null) => Rewrite(only, selector => selector.Range is { } range
        ? $"({selector.Body} * 0)[{PromDuration.Write(range)}:{PromDuration.Write(Step(range))}]{selector.Modifiers}"
        : $"({selector.Instant} * 0)");

    // Steps are aligned to the clock, so a long one can miss the only sample that there is.
    private static TimeSpan Step(TimeSpan range) => TimeSpan.FromSeconds(Math.Max(1, Math.Floor(range.TotalSeconds / 60)));

    private string Rewrite(string? only, Func<Selector, string> replacement)
    {
        var result = new StringBuilder(_text.Length * 2);
        var copied = 0;
        foreach (var selector in Selectors.Where(selector => only is null || selector.Instant == only))
        {
            result.Append(_text, copied, selector.Start - copied).Append(replacement(selector));
            copied = selector.End;
        }

        return result.Append(_text, copied, _text.Length - copied).ToString();
    }

    private static string Impossible(Selector selector)
    {
        if (selector.ClosingBrace is not { } brace) return $"{selector.Body}{{{Nowhere}}}";
        var inside = selector.Body.AsSpan(0, brace).TrimEnd();
        return $"{inside}{(inside[^1] is '{' or ',' ? "" : ",")}{Nowhere}}}";
    }
}
