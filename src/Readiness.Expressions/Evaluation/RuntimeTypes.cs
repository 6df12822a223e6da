namespace Readiness.Expressions.Evaluation;

internal static class RuntimeTypes
{
    /// <summary>Whether a value can be passed for a parameter, as far as the value shows: the elements of a list are not looked at.</summary>
    public static bool Fits(in CelValue value, CelType parameter) => parameter.Kind switch
    {
        CelTypeKind.Dyn or CelTypeKind.Parameter => true,
        CelTypeKind.Bool => value.Kind == CelKind.Bool,
        CelTypeKind.Int => value.Kind == CelKind.Int,
        CelTypeKind.Uint => value.Kind == CelKind.Uint,
        CelTypeKind.Double => value.Kind == CelKind.Double,
        CelTypeKind.String => value.Kind == CelKind.String,
        CelTypeKind.Bytes => value.Kind == CelKind.Bytes,
        CelTypeKind.Null => value.Kind == CelKind.Null,
        CelTypeKind.Timestamp => value.Kind == CelKind.Timestamp,
        CelTypeKind.Duration => value.Kind == CelKind.Duration,
        CelTypeKind.List => value.Kind == CelKind.List,
        CelTypeKind.Map => value.Kind == CelKind.Map,
        CelTypeKind.Optional => value.Kind == CelKind.Optional,
        CelTypeKind.Type => value.Kind == CelKind.Type,
        CelTypeKind.Abstract => value.Kind == CelKind.Opaque && value.AsOpaque.Type.Name == parameter.Name,
        CelTypeKind.Struct => value.Kind == CelKind.Struct && ReferenceEquals(value.AsStruct.Type, parameter),
        _ => false,
    };
}
