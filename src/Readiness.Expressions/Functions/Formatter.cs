using System.Globalization;
using System.Text;
using Readiness.Expressions.Values;

namespace Readiness.Expressions.Functions;

/// <summary>Fills the clauses of one format string.</summary>
internal sealed class Formatter(string format, IListValue values)
{
    private const int LongestResult = 1_000_000;
    private const int MostDigits = 1_000;

    private readonly StringBuilder _result = new(format.Length + 16);
    private int _at;
    private int _next;

    public CelValue Run()
    {
        while (_at < format.Length)
        {
            var c = format[_at++];
            if (c != '%')
            {
                _result.Append(c);
                continue;
            }

            if (Clause() is { } error) return CelValue.Error(new CelError(error));
            if (_result.Length > LongestResult) return CelValue.Error(new CelError($"the result is longer than {LongestResult} characters"));
        }

        return CelValue.FromString(_result.ToString());
    }

    private string? Clause()
    {
        if (_at >= format.Length) return "the format ends with %; a percent sign is written %%";
        if (format[_at] == '%')
        {
            _at++;
            _result.Append('%');
            return null;
        }

        if (!TryPrecision(out var precision)) return $"the precision in the format is no number up to {MostDigits}";
        if (_at >= format.Length) return "the format ends within a clause";
        var verb = format[_at++];
        if ("sdfebBoxX".IndexOf(verb, StringComparison.Ordinal) < 0 || verb == 'B') return $"%{verb} is no clause of a format";
        if (_next >= values.Count) return $"the format has more clauses than the {values.Count} values";
        var text = Write(verb, precision, values[_next++]);
        if (text is null) return $"%{verb} cannot write {TypeNames.Of(values[_next - 1])}";
        _result.Append(text);
        return null;
    }

    private bool TryPrecision(out int precision)
    {
        precision = 6;
        if (format[_at] != '.') return true;
        var start = ++_at;
        while (_at < format.Length && char.IsAsciiDigit(format[_at])) _at++;
        return int.TryParse(format.AsSpan(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out precision) && precision <= MostDigits;
    }

    private static string? Write(char verb, int precision, in CelValue value) => verb switch
    {
        's' => FormatText.Of(value),
        'd' => WholeNumber(value),
        'f' => FormatNumbers.Fixed(value, precision),
        'e' => FormatNumbers.Scientific(value, precision),
        'b' when value.Kind == CelKind.Bool => value.AsBool ? "1" : "0",
        'b' => FormatNumbers.InBase(value, 2),
        'o' => FormatNumbers.InBase(value, 8),
        _ => FormatNumbers.Hexadecimal(value, verb == 'X'),
    };

    private static string? WholeNumber(in CelValue value) => value.Kind switch
    {
        CelKind.Int => value.AsInt.ToString(CultureInfo.InvariantCulture),
        CelKind.Uint => value.AsUint.ToString(CultureInfo.InvariantCulture),
        CelKind.Double when !double.IsFinite(value.AsDouble) => FormatText.OfDouble(value.AsDouble),
        _ => null,
    };
}
