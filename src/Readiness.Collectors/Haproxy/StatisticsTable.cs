using System.Text;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy;

/// <summary>Reads HAProxy's statistics as comma-separated values. Columns go by their names, since versions differ in their number and order.</summary>
internal static class StatisticsTable
{
    /// <returns>Null when it is no such table.</returns>
    public static IReadOnlyList<StatisticsRow>? Read(string text)
    {
        var lines = Lines(text);
        if (lines.Count == 0 || lines[0] is not ["# pxname", "svname", ..] names) return null;
        names[0] = "pxname";
        if (!names.Contains("status") || !names.Contains("type")) return null;
        return [.. lines.Skip(1).Where(cells => cells.Count > 1).Select(cells => new StatisticsRow(names, cells))];
    }

    // Texts of checks stand in quotes, with commas and doubled quotes inside.
    private static List<List<string>> Lines(string text)
    {
        var lines = new List<List<string>>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var sign = text[at];
            if (quoted && sign == '"' && at + 1 < text.Length && text[at + 1] == '"') cell.Append(text[++at]);
            else if (sign == '"') quoted = !quoted;
            else if (quoted) cell.Append(sign);
            else if (sign is ',' or '\n') EndCell(sign == '\n');
            else if (sign != '\r') cell.Append(sign);
        }

        EndCell(isLineEnd: true);
        return lines;

        void EndCell(bool isLineEnd)
        {
            cells.Add(cell.ToString());
            cell.Clear();
            if (!isLineEnd) return;
            lines.Add(cells);
            cells = [];
        }
    }
}

/// <summary>One row: a frontend, a backend or a server.</summary>
internal sealed class StatisticsRow(IReadOnlyList<string> names, IReadOnlyList<string> cells)
{
    private const string BackendType = "1";
    private const string ServerType = "2";

    public string Proxy => this["pxname"];

    public string Name => this["svname"];

    public bool IsBackend => this["type"] == BackendType;

    public bool IsServer => this["type"] == ServerType;

    /// <summary>The cell of a column; empty when the row has none.</summary>
    public string this[string column]
    {
        get
        {
            for (var at = 0; at < names.Count && at < cells.Count; at++)
                if (names[at] == column)
                    return cells[at];
            return "";
        }
    }

    /// <summary>A number; absent for an empty cell.</summary>
    public Fact<long> Number(string column, Provenance? from)
    {
        var text = this[column];
        if (text.Length == 0) return Fact<long>.Absent(from);
        return long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? Fact<long>.Present(number, from)
            : Fact<long>.Missing(NotCollectedReason.Malformed, $"the column {column} of {Proxy}/{Name} is no number");
    }
}
