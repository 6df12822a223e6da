using System.Globalization;
using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>One row of an answer: its cells as text by column, in any case; a cell is null for NULL.</summary>
internal sealed record MySqlRow(IReadOnlyDictionary<string, string?> Cells, Provenance From)
{
    /// <summary>The text of the first of these columns that the row has; absent for NULL and for an empty cell.</summary>
    public Fact<string> Text(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
            if (Cells.TryGetValue(column, out var cell))
                return string.IsNullOrEmpty(cell) ? Fact<string>.Absent(From) : Fact<string>.Present(cell, From);
        return Fact<string>.Missing(NotCollectedReason.Unsupported, $"{From.Operation} at {From.Endpoint}: this version has no {columns[0]}");
    }

    public Fact<bool> Flag(params ReadOnlySpan<string> columns) => Text(columns).Map(text => text is "Yes" or "YES" or "ON" or "1");

    public Fact<long> Number(params ReadOnlySpan<string> columns) => Parse(Text(columns), ReadNumber);

    public Fact<TimeSpan> Seconds(params ReadOnlySpan<string> columns) => Parse(Text(columns), ReadSeconds);

    private static long? ReadNumber(string text) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? ReadSeconds(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && Math.Abs(seconds) < int.MaxValue ? TimeSpan.FromSeconds(seconds) : null;

    private Fact<T> Parse<T>(Fact<string> text, Func<string, T?> parse)
        where T : struct
    {
        if (!text.IsPresent) return text.Map(_ => default(T));
        return parse(text.Value) is { } value
            ? Fact<T>.Present(value, From)
            : Fact<T>.Missing(NotCollectedReason.Malformed, $"{From.Operation} at {From.Endpoint}: '{text.Value}' is not a number");
    }
}
