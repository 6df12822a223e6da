using System.Text;

namespace Readiness.Core.Diagnostics;

/// <summary>The part of a source line that fits the terminal, with the markers that stand below it.</summary>
/// <param name="Text">Tabs as spaces, control characters as pictures, <c>…</c> where it is cut.</param>
/// <param name="Markers">Spaces and carets, aligned with <paramref name="Text"/> in terminal columns.</param>
internal sealed record LineWindow(string Text, string Markers)
{
    private const string Tab = "    ";

    private readonly record struct Cell(string Text, int Width, bool IsMarked);

    /// <param name="column">Where the markers begin, counted from 1 in UTF-16 units.</param>
    /// <param name="length">How far they reach, in UTF-16 units.</param>
    /// <param name="width">How many terminal columns there are.</param>
    public static LineWindow Of(string line, int column, int length, int width)
    {
        var cells = Cells(line, column - 1, column - 1 + length);
        var marked = cells.FindIndex(cell => cell.IsMarked);
        var first = 0;
        if (cells.Sum(cell => cell.Width) > width)
            for (var before = cells[..marked].Sum(cell => cell.Width); before > width / 3; before -= cells[first++].Width) { }

        var (text, markers) = (new StringBuilder(), new StringBuilder());
        var room = width;
        if (first > 0) Append(new Cell("…", 1, false));
        for (var i = first; i < cells.Count; i++)
        {
            if (cells[i].Width + 1 > room && i < cells.Count - 1)
            {
                Append(new Cell("…", 1, false));
                break;
            }

            Append(cells[i]);
        }

        return new LineWindow(text.ToString().TrimEnd(), markers.ToString().TrimEnd());

        void Append(Cell cell)
        {
            text.Append(cell.Text);
            markers.Append(cell.IsMarked ? '^' : ' ', cell.Width);
            room -= cell.Width;
        }
    }

    /// <summary>One cell for each character, and one behind the end when the markers point there.</summary>
    private static List<Cell> Cells(string line, int start, int end)
    {
        var cells = new List<Cell>();
        var at = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var next = at + rune.Utf16SequenceLength;
            var isMarked = at < end && next > start;
            cells.Add(rune.Value == '\t' ? new Cell(Tab, Tab.Length, isMarked) : new Cell(Shown(rune), DisplayWidth.Of(rune), isMarked));
            at = next;
        }

        if (!cells.Exists(cell => cell.IsMarked)) cells.Add(new Cell(" ", 1, true));
        return cells;
    }

    private static string Shown(Rune rune) => rune.Value switch
    {
        < 0x20 => ((char)(0x2400 + rune.Value)).ToString(),
        0x7F => "\u2421",
        _ when Rune.IsControl(rune) => "\ufffd",
        _ => rune.ToString(),
    };
}
