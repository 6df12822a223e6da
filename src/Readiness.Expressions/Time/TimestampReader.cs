namespace Readiness.Expressions.Time;

/// <summary>Reads a timestamp from left to right.</summary>
internal ref struct TimestampReader(string text)
{
    private ReadOnlySpan<char> _rest = text;

    public bool TryRead(out long seconds, out int nanos)
    {
        seconds = 0;
        nanos = 0;
        if (!TryDate(out var day) || !Accept('T') || !TryTime(out var second)) return false;
        if (!TryFraction(out nanos) || !TryOffset(out var offset) || !_rest.IsEmpty) return false;
        seconds = (day * CalendarTime.SecondsPerDay) + second - offset;
        return true;
    }

    /// <summary>Days since 1970-01-01.</summary>
    private bool TryDate(out long day)
    {
        day = 0;
        if (!TryNumber(4, 0, 9999, out var year) || !Accept('-')) return false;
        if (!TryNumber(2, 1, 12, out var month) || !Accept('-')) return false;
        if (!TryNumber(2, 1, CalendarTime.DaysInMonth(year, month), out var dayOfMonth)) return false;
        day = CalendarTime.DayNumber(year, month, dayOfMonth);
        return true;
    }

    private bool TryTime(out int second)
    {
        second = 0;
        if (!TryNumber(2, 0, 23, out var hours) || !Accept(':')) return false;
        if (!TryNumber(2, 0, 59, out var minutes) || !Accept(':')) return false;
        if (!TryNumber(2, 0, 59, out var seconds)) return false;
        second = (((hours * 60) + minutes) * 60) + seconds;
        return true;
    }

    /// <summary>A comma is as good as a point, as in ISO 8601.</summary>
    private bool TryFraction(out int nanos)
    {
        nanos = 0;
        if (!Accept('.') && !Accept(',')) return true;
        var unit = TimestampRange.NanosPerSecond;
        var digits = 0;
        for (; !_rest.IsEmpty && char.IsAsciiDigit(_rest[0]); digits++, _rest = _rest[1..])
        {
            unit /= 10;
            nanos += (_rest[0] - '0') * unit;
        }

        return digits > 0;
    }

    /// <summary>Seconds east of UTC. Up to +24:60, because the reference implementation takes people's offsets of 24 hours.</summary>
    private bool TryOffset(out int offset)
    {
        offset = 0;
        if (Accept('Z')) return true;
        var isWest = Accept('-');
        if (!isWest && !Accept('+')) return false;
        if (!TryNumber(2, 0, 24, out var hours) || !Accept(':') || !TryNumber(2, 0, 60, out var minutes)) return false;
        offset = ((hours * 60) + minutes) * (isWest ? -60 : 60);
        return true;
    }

    private bool Accept(char expected)
    {
        if (!_rest.StartsWith(expected)) return false;
        _rest = _rest[1..];
        return true;
    }

    private bool TryNumber(int digits, int minimum, int maximum, out int number)
    {
        number = 0;
        if (_rest.Length < digits) return false;
        foreach (var digit in _rest[..digits])
        {
            if (!char.IsAsciiDigit(digit)) return false;
            number = (number * 10) + digit - '0';
        }

        _rest = _rest[digits..];
        return number >= minimum && number <= maximum;
    }
}
