namespace Readiness.Generators.FactRecords;

/// <summary>The sorts of values that facts have.</summary>
internal enum ValueSort
{
    Flag,
    Number,
    Fraction,
    Text,
    Duration,
    Time,
    Choice,
    Record,
}
