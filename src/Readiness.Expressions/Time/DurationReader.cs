namespace Readiness.Expressions.Time;

/// <summary>Reads a duration from left to right.</summary>
internal ref struct DurationReader(string text)
{
    private static readonly (string Name, ulong Nanoseconds)[] Units =
    [
        ("ns", 1), ("us", 1_000), ("\u00B5s", 1_000), ("\u03BCs", 1_000), ("ms", 1_000_000),
        ("s", 1_000_000_000), ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ];

    // More digits than this of a fraction are below a nanosecond in every unit; more of a number are out of range.
    private const int MaxDigits = 19;

    private ReadOnlySpan<char> _rest = text;

    /// <summary>Null, or what is wrong with the text.</summary>
    public string? Read(out UInt128 magnitude, out bool isNegative)
    {
        magnitude = 0;
        isNegative = _rest.StartsWith('-');
        if (isNegative || _rest.StartsWith('+')) _rest = _rest[1..];
        if (_rest is "0") return null;
        if (_rest.IsEmpty) return $"'{text}' is not a duration: write a number with a unit, such as 90s or 1h30m";
        while (!_rest.IsEmpty)
        {
            if (Part(ref magnitude) is { } error) return error;
        }

        return null;
    }

    private string? Part(ref UInt128 magnitude)
    {
        var whole = Digits();
        var hasPoint = _rest.StartsWith('.');
        if (hasPoint) _rest = _rest[1..];
        var fraction = hasPoint ? Digits() : [];
        if (whole.IsEmpty && fraction.IsEmpty) return $"'{text}' is not a duration: a number is missing before '{_rest}'";
        if (whole.TrimStart('0').Length > MaxDigits) return $"'{text}' is out of range: a duration spans at most 292 years";
        if (Unit() is not { } unit) return WrongUnit();
        magnitude += Number(whole) * unit;
        if (fraction.Length > MaxDigits) fraction = fraction[..MaxDigits];
        magnitude += Number(fraction) * unit / Power(fraction.Length);
        return magnitude > ulong.MaxValue ? $"'{text}' is out of range: a duration spans at most 292 years" : null;
    }

    private readonly string WrongUnit()
    {
        if (_rest.IsEmpty) return $"'{text}' is not a duration: the last number has no unit (h, m, s, ms, us or ns)";
        return _rest.StartsWith('d') || _rest.StartsWith('w')
            ? $"'{text}' is not a duration: days and weeks are no units, write hours (7 days are 168h)"
            : $"'{text}' is not a duration: '{_rest}' does not begin with a unit (h, m, s, ms, us or ns)";
    }

    private ReadOnlySpan<char> Digits()
    {
        var length = 0;
        while (length < _rest.Length && char.IsAsciiDigit(_rest[length])) length++;
        var digits = _rest[..length];
        _rest = _rest[length..];
        return digits;
    }

    private ulong? Unit()
    {
        var length = 0;
        while (length < _rest.Length && _rest[length] != '.' && !char.IsAsciiDigit(_rest[length])) length++;
        foreach (var (name, nanoseconds) in Units)
        {
            if (!_rest[..length].SequenceEqual(name)) continue;
            _rest = _rest[length..];
            return nanoseconds;
        }

        return null;
    }

    private static UInt128 Number(ReadOnlySpan<char> digits)
    {
        UInt128 number = 0;
        foreach (var digit in digits) number = (number * 10) + (uint)(digit - '0');
        return number;
    }

    private static UInt128 Power(int exponent)
    {
        UInt128 power = 1;
        for (var i = 0; i < exponent; i++) power *= 10;
        return power;
    }
}
