namespace Readiness.Expressions;

/// <summary>A map as expressions read it; the order of entries is stable.</summary>
public interface IMapValue
{
    int Count { get; }

    /// <summary>Finds the entry of a key; 1, 1u and 1.0 are the same key.</summary>
    bool TryGet(in CelValue key, out CelValue value);

    CelValue KeyAt(int index);

    CelValue ValueAt(int index);

    /// <summary>What could not be read, when there may be more entries than these.</summary>
    UnknownFact? Incomplete => null;
}
