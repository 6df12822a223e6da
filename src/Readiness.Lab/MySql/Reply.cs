namespace Readiness.Lab.MySql;

/// <summary>What a statement yields.</summary>
internal abstract record Reply;

internal sealed record Done : Reply;

internal sealed record ResultSet(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows) : Reply
{
    public static ResultSet OneRow(IReadOnlyList<(Column Column, object? Value)> cells) =>
        new([.. cells.Select(cell => cell.Column)], [[.. cells.Select(cell => cell.Value)]]);
}

/// <param name="Type">One of <see cref="ColumnType"/>.</param>
internal sealed record Column(string Name, byte Type = ColumnType.Text);

/// <summary>Type codes of the protocol.</summary>
internal static class ColumnType
{
    public const byte Integer = 0x08;
    public const byte DateTime = 0x0C;
    public const byte Text = 0xFD;
}
