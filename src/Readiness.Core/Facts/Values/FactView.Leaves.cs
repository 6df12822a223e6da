using Readiness.Expressions;

namespace Readiness.Core.Facts.Values;

/// <summary>Single facts, as a value each.</summary>
public static partial class FactView
{
    public static CelValue Of(Fact<bool> fact, string path) => fact.IsPresent ? CelValue.FromBool(fact.Value) : Missing(fact, path);

    public static CelValue Of(Fact<long> fact, string path) => fact.IsPresent ? CelValue.FromInt(fact.Value) : Missing(fact, path);

    public static CelValue Of(Fact<double> fact, string path) => fact.IsPresent ? CelValue.FromDouble(fact.Value) : Missing(fact, path);

    public static CelValue Of(Fact<string> fact, string path) => fact.IsPresent ? CelValue.FromString(fact.Value) : Missing(fact, path);

    public static CelValue Of(Fact<TimeSpan> fact, string path) => fact.IsPresent ? CelValue.FromDuration(fact.Value) : Missing(fact, path);

    public static CelValue Of(Fact<DateTimeOffset> fact, string path) => fact.IsPresent ? CelValue.FromTimestamp(fact.Value) : Missing(fact, path);

    public static CelValue Of<T>(Fact<T> fact, string path)
        where T : class, IStructValue => fact.IsPresent ? CelValue.FromStruct(fact.Value) : Missing(fact, path);
}
