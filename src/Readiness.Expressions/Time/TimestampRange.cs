namespace Readiness.Expressions.Time;

/// <summary>The timestamps that there are: from the beginning of year 1 to the end of year 9999.</summary>
internal static class TimestampRange
{
    public const int NanosPerSecond = 1_000_000_000;

    /// <summary>0001-01-01T00:00:00Z in seconds since 1970.</summary>
    public const long First = -62_135_596_800;

    /// <summary>9999-12-31T23:59:59Z in seconds since 1970.</summary>
    public const long Last = 253_402_300_799;

    public const string Message = "the timestamp is out of range: it must lie in the years 0001 to 9999";

    public static bool Contains(long seconds) => seconds is >= First and <= Last;
}
