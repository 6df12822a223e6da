namespace Readiness.Expressions;

/// <summary>The families of types of the expression language.</summary>
public enum CelTypeKind
{
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Null,
    Dyn,
    Timestamp,
    Duration,
    List,
    Map,
    Optional,
    Type,
    Abstract,
    Parameter,
    Struct,

    /// <summary>The type of an expression that already has a diagnostic; it fits everywhere, so that one mistake is told once.</summary>
    Error,
}
