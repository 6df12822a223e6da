namespace Readiness.Lab.MySql;

/// <summary>Type codes of the protocol.</summary>
internal static class ColumnType
{
    public const byte Integer = 0x08;
    public const byte DateTime = 0x0C;
    public const byte Text = 0xFD;
}
