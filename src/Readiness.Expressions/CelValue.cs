using System.Diagnostics.CodeAnalysis;
using Readiness.Expressions.Values;

namespace Readiness.Expressions;

/// <summary>A value of the expression language in 24 bytes, without boxing. The default value is null.</summary>
public readonly partial struct CelValue
{
    private readonly object? _reference;
    private readonly long _bits;
    private readonly int _nanos;
    private readonly CelKind _kind;

    private CelValue(CelKind kind, long bits, object? reference = null, int nanos = 0)
    {
        _kind = kind;
        _bits = bits;
        _reference = reference;
        _nanos = nanos;
    }

    public CelKind Kind => _kind;

    public bool IsUnknown => _kind == CelKind.Unknown;

    public bool IsError => _kind == CelKind.Error;

    /// <summary>Neither unknown nor error nor absent: a value to compute with.</summary>
    public bool IsValue => _kind < CelKind.Absent;

    public bool IsTrue => _kind == CelKind.Bool && _bits != 0;

    public bool IsFalse => _kind == CelKind.Bool && _bits == 0;

    public bool AsBool => Expect(CelKind.Bool)._bits != 0;

    public long AsInt => Expect(CelKind.Int)._bits;

    public ulong AsUint => (ulong)Expect(CelKind.Uint)._bits;

    public double AsDouble => BitConverter.Int64BitsToDouble(Expect(CelKind.Double)._bits);

    public string AsString => (string)Expect(CelKind.String)._reference!;

    /// <summary>The bytes; callers must not write to them.</summary>
    public byte[] AsBytes => (byte[])Expect(CelKind.Bytes)._reference!;

    /// <summary>A duration in nanoseconds.</summary>
    public long AsDuration => Expect(CelKind.Duration)._bits;

    /// <summary>The seconds of a timestamp since 1970-01-01T00:00:00Z; negative before.</summary>
    public long AsTimestampSeconds => Expect(CelKind.Timestamp)._bits;

    /// <summary>The nanoseconds of a timestamp after its second: 0 to 999,999,999.</summary>
    public int AsTimestampNanos => Expect(CelKind.Timestamp)._nanos;

    public IListValue AsList => (IListValue)Expect(CelKind.List)._reference!;

    public IMapValue AsMap => (IMapValue)Expect(CelKind.Map)._reference!;

    public IStructValue AsStruct => (IStructValue)Expect(CelKind.Struct)._reference!;

    public CelType AsType => (CelType)Expect(CelKind.Type)._reference!;

    /// <summary>The content of an optional; null when it is empty.</summary>
    public CelValue? AsOptional => ((OptionalBox)Expect(CelKind.Optional)._reference!).Content;

    public IOpaqueValue AsOpaque => (IOpaqueValue)Expect(CelKind.Opaque)._reference!;

    public UnknownSet AsUnknown => (UnknownSet)Expect(CelKind.Unknown)._reference!;

    public CelError AsError => (CelError)Expect(CelKind.Error)._reference!;

    internal long Bits => _bits;

    internal int Nanos => _nanos;

    internal object? Reference => _reference;

    /// <summary>A literal of the language for people: durations as <c>4m30s</c>, strings in quotes.</summary>
    public override string ToString() => ValueText.Of(this);

    [UnscopedRef]
    private ref readonly CelValue Expect(CelKind kind)
    {
        if (_kind != kind) ThrowNot(kind);
        return ref this;
    }

    private void ThrowNot(CelKind kind) => throw new InvalidOperationException($"The value is a {_kind}, not a {kind}.");
}
