namespace Readiness.Expressions.Values;

/// <summary>The types of values at run time.</summary>
internal static class TypeNames
{
    private static readonly CelType AnyList = CelType.List(CelType.Dyn);
    private static readonly CelType AnyMap = CelType.Map(CelType.Dyn, CelType.Dyn);
    private static readonly CelType AnyOptional = CelType.Optional(CelType.Dyn);

    public static CelType TypeOf(in CelValue value) => value.Kind switch
    {
        CelKind.Bool => CelType.Bool,
        CelKind.Int => CelType.Int,
        CelKind.Uint => CelType.Uint,
        CelKind.Double => CelType.Double,
        CelKind.String => CelType.String,
        CelKind.Bytes => CelType.Bytes,
        CelKind.Duration => CelType.Duration,
        CelKind.Timestamp => CelType.Timestamp,
        CelKind.List => AnyList,
        CelKind.Map => AnyMap,
        CelKind.Struct => value.AsStruct.Type,
        CelKind.Type => CelType.Type,
        CelKind.Optional => AnyOptional,
        CelKind.Opaque => value.AsOpaque.Type,
        CelKind.Null => CelType.Null,
        _ => CelType.Error,
    };

    /// <summary>The name in messages: <c>int</c>, <c>list</c>.</summary>
    public static string Of(in CelValue value) => TypeOf(value).Name;
}
