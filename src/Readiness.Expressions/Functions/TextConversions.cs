using System.Globalization;
using System.Text;
using Readiness.Expressions.Time;
using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class TextConversions
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "string",
            "Text from a number, bool, timestamp (RFC 3339, UTC), duration (in seconds) or UTF-8 bytes.",
            [
                ToText(CelType.String, a => a[0]),
                ToText(CelType.Bool, a => CelValue.FromString(a[0].AsBool ? "true" : "false")),
                ToText(CelType.Int, a => CelValue.FromString(a[0].AsInt.ToString(CultureInfo.InvariantCulture))),
                ToText(CelType.Uint, a => CelValue.FromString(a[0].AsUint.ToString(CultureInfo.InvariantCulture))),
                ToText(CelType.Double, a => CelValue.FromString(NumberText.OfDouble(a[0].AsDouble))),
                ToText(CelType.Bytes, a => FromUtf8(a[0].AsBytes)),
                ToText(CelType.Timestamp, a => CelValue.FromString(TimestampText.Format(a[0].AsTimestampSeconds, a[0].AsTimestampNanos))),
                ToText(CelType.Duration, a => CelValue.FromString(DurationText.Format(a[0].AsDuration))),
            ],
            [Example("string(12)", "'12'"), Example("string(duration('1m30s'))", "'90s'"), Example("string(b'ab')", "'ab'")]),
        new(
            "bytes",
            "The bytes of a string in UTF-8.",
            [
                Global("bytes_to_bytes", [CelType.Bytes], CelType.Bytes, a => a[0]),
                Global("string_to_bytes", [CelType.String], CelType.Bytes, a => CelValue.FromBytes(Encoding.UTF8.GetBytes(a[0].AsString))) with { Cost = FunctionCost.Linear },
            ],
            [Example("bytes('é')", "b'\\303\\251'")]),
        new(
            "bool",
            "A bool from the texts true, t, 1, false, f, 0.",
            [
                Global("bool_to_bool", [CelType.Bool], CelType.Bool, a => a[0]),
                Global("string_to_bool", [CelType.String], CelType.Bool, ToBool),
            ],
            [Example("bool('true')", "true"), Example("bool('yes')", "error: is no bool")]),
    ];

    /// <summary>UTF-8 bytes as text; an error for bytes that are none.</summary>
    public static CelValue FromUtf8(byte[] bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes)) return CelValue.Error(new CelError("invalid UTF-8: the bytes are no text"));
        return CelValue.FromString(StrictUtf8.GetString(bytes));
    }

    private static CelOverload ToText(CelType from, CelFunctionBody body) =>
        Global($"{from.Name}_to_string", [from], CelType.String, body);

    private static CelValue ToBool(ReadOnlySpan<CelValue> arguments) => arguments[0].AsString switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => CelValue.True,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => CelValue.False,
        _ => CelValue.Error(new CelError($"{arguments[0]} is no bool")),
    };
}
