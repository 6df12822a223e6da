namespace Readiness.Lab.MySql;

/// <param name="Type">One of <see cref="ColumnType"/>.</param>
internal sealed record Column(string Name, byte Type = ColumnType.Text);
