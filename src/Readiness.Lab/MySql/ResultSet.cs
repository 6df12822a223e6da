namespace Readiness.Lab.MySql;

internal sealed record ResultSet(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows) : Reply
{
    public static ResultSet OneRow(IReadOnlyList<(Column Column, object? Value)> cells) =>
        new([.. cells.Select(cell => cell.Column)], [[.. cells.Select(cell => cell.Value)]]);
}
