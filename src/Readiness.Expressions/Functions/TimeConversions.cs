using Readiness.Expressions.Time;
using Readiness.Expressions.Values;
using static Readiness.Expressions.Functions.Define;

namespace Readiness.Expressions.Functions;

internal static class TimeConversions
{
    public static IReadOnlyList<CelFunction> All { get; } =
    [
        new(
            "timestamp",
            "A point in time from RFC 3339 text, or from seconds since 1970; years 0001 to 9999.",
            [
                Global("timestamp_to_timestamp", [CelType.Timestamp], CelType.Timestamp, a => a[0]),
                Global("string_to_timestamp", [CelType.String], CelType.Timestamp, FromText),
                Global("int_to_timestamp", [CelType.Int], CelType.Timestamp, a => Instants.At(a[0].AsInt, 0)),
            ],
            [Example("timestamp('2026-01-31T00:00:00Z') > timestamp(0)", "true")]),
        new(
            "duration",
            "A length of time from text with the units h, m, s, ms, us, ns. There is no unit for days: 7 days are 168h.",
            [
                Global("duration_to_duration", [CelType.Duration], CelType.Duration, a => a[0]),
                Global("string_to_duration", [CelType.String], CelType.Duration, DurationFromText),
            ],
            [Example("duration('1h30m')", "duration('90m')"), Example("duration('1d')", "error: 1d")]),
    ];

    private static CelValue FromText(ReadOnlySpan<CelValue> arguments) =>
        TimestampText.TryParse(arguments[0].AsString, out var seconds, out var nanos, out var error)
            ? CelValue.FromTimestamp(seconds, nanos)
            : CelValue.Error(new CelError(error));

    private static CelValue DurationFromText(ReadOnlySpan<CelValue> arguments) =>
        DurationText.TryParse(arguments[0].AsString, out var nanoseconds, out var error)
            ? CelValue.FromDuration(nanoseconds)
            : CelValue.Error(new CelError(error));
}
