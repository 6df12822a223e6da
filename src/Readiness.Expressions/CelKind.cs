namespace Readiness.Expressions;

/// <summary>What a <see cref="CelValue"/> holds.</summary>
public enum CelKind : byte
{
    Null,
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Duration,
    Timestamp,
    List,
    Map,
    Struct,
    Type,
    Optional,

    /// <summary>A value of an abstract type: an address, a network.</summary>
    Opaque,

    /// <summary>The system said that there is none: <c>has()</c> is false and selecting it is an error.</summary>
    Absent,

    /// <summary>Not collected: one fact or several that an answer would need.</summary>
    Unknown,

    /// <summary>The expression cannot be evaluated on these values.</summary>
    Error,
}
