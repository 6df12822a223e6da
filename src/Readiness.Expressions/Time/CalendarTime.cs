namespace Readiness.Expressions.Time;

/// <summary>A point of time as calendar and clock show it, in the Gregorian calendar extended to all years.</summary>
internal readonly record struct CalendarTime(int Year, int Month, int Day, int Hour, int Minute, int Second)
{
    public const int SecondsPerDay = 86_400;

    private const int DaysPerEra = 146_097;

    // From 0000-03-01, where eras of 400 years begin, to 1970-01-01.
    private const int DaysToEpoch = 719_468;

    /// <summary>0 on Sunday.</summary>
    public int DayOfWeek => (int)FloorModulo(DayNumber(Year, Month, Day) + 4, 7);

    /// <summary>0 on the first of January.</summary>
    public int DayOfYear => (int)(DayNumber(Year, Month, Day) - DayNumber(Year, 1, 1));

    /// <param name="seconds">Seconds since 1970-01-01T00:00:00 on the clock that is to be shown.</param>
    public static CalendarTime Of(long seconds)
    {
        var second = (int)FloorModulo(seconds, SecondsPerDay);
        var day = ((seconds - second) / SecondsPerDay) + DaysToEpoch;
        var dayOfEra = FloorModulo(day, DaysPerEra);
        var yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var shifted = ((5 * dayOfYear) + 2) / 153;
        var month = shifted < 10 ? shifted + 3 : shifted - 9;
        var year = yearOfEra + ((day - dayOfEra) / DaysPerEra * 400) + (month <= 2 ? 1 : 0);
        var dayOfMonth = dayOfYear - (((153 * shifted) + 2) / 5) + 1;
        return new CalendarTime((int)year, (int)month, (int)dayOfMonth, second / 3_600, second / 60 % 60, second % 60);
    }

    /// <summary>Days since 1970-01-01.</summary>
    public static long DayNumber(int year, int month, int day)
    {
        long shiftedYear = month <= 2 ? year - 1 : year;
        var yearOfEra = FloorModulo(shiftedYear, 400);
        var dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        var dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return ((shiftedYear - yearOfEra) / 400 * DaysPerEra) + dayOfEra - DaysToEpoch;
    }

    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    private static long FloorModulo(long value, long modulus) => ((value % modulus) + modulus) % modulus;
}
