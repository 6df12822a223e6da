using Readiness.Expressions;

namespace Readiness.Core.Facts.Values;

/// <summary>Flags, numbers and durations without a value around them, as comparisons read them.</summary>
public static partial class FactView
{
    public static bool TryNumber(Fact<bool> fact, CelKind kind, out long number) => TryNumber(fact.ValueOr(false), kind, out number) && fact.IsPresent;

    public static bool TryNumber(Fact<long> fact, CelKind kind, out long number) => TryNumber(fact.ValueOr(0), kind, out number) && fact.IsPresent;

    public static bool TryNumber(Fact<TimeSpan> fact, CelKind kind, out long number) => TryNumber(fact.ValueOr(TimeSpan.Zero), kind, out number) && fact.IsPresent;

    public static bool TryNumber(bool value, CelKind kind, out long number)
    {
        number = value ? 1 : 0;
        return kind == CelKind.Bool;
    }

    public static bool TryNumber(long value, CelKind kind, out long number)
    {
        number = value;
        return kind == CelKind.Int;
    }

    public static bool TryNumber(TimeSpan value, CelKind kind, out long number)
    {
        // One that is too long for the language is an error, which only a value can be.
        var duration = CelValue.FromDuration(value);
        number = duration.IsError ? 0 : duration.AsDuration;
        return kind == CelKind.Duration && !duration.IsError;
    }
}
