using System.Globalization;

namespace Readiness.Lab.MySql;

/// <summary>Replies as payloads, in the order in which they are sent.</summary>
internal static class Packets
{
    public const int StatusAutocommit = 2;

    private const int Utf8 = 45;
    private const int Binary = 63;
    private const int Null = 0xFB;

    private static readonly byte[] Ok = [0, 0, 0, StatusAutocommit, 0, 0, 0];

    public static IReadOnlyList<byte[]> Of(Reply reply) => reply switch
    {
        MySqlError error => [Error(error)],
        ResultSet rows => [.. Head(rows), .. rows.Rows.Select(Row), End()],
        _ => [Ok],
    };

    /// <summary>Everything before the first row.</summary>
    public static IReadOnlyList<byte[]> Head(ResultSet rows) =>
        [new PayloadWriter().Byte(rows.Columns.Count).ToArray(), .. rows.Columns.Select(Definition), End()];

    public static byte[] Row(IReadOnlyList<object?> cells)
    {
        var payload = new PayloadWriter();
        foreach (var cell in cells)
        {
            if (cell is null)
                payload.Byte(Null);
            else
                payload.CountedText(Convert.ToString(cell, CultureInfo.InvariantCulture)!);
        }

        return payload.ToArray();
    }

    private static byte[] End() => new PayloadWriter().Byte(0xFE).UInt16(0).UInt16(StatusAutocommit).ToArray();

    private static byte[] Error(MySqlError error) =>
        new PayloadWriter().Byte(0xFF).UInt16(error.Code).Text("#" + error.State + error.Message).ToArray();

    private static byte[] Definition(Column column) => new PayloadWriter()
        .CountedText("def").CountedText("").CountedText("").CountedText("").CountedText(column.Name).CountedText(column.Name)
        .Byte(0x0C).UInt16(column.Type == ColumnType.Text ? Utf8 : Binary).UInt32(1024).Byte(column.Type).UInt16(0).Byte(0).UInt16(0)
        .ToArray();
}
