namespace Readiness.Expressions.Types;

internal sealed class BuiltInType(CelTypeKind kind, string name, params CelType[] parameters)
    : CelType(kind, name, parameters);
