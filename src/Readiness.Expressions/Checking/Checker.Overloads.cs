using Readiness.Expressions.Types;

namespace Readiness.Expressions.Checking;

internal sealed partial class Checker
{
    /// <summary>
    /// The overloads that the arguments fit, and the result: that of the first one, or dyn when another
    /// overload fits too (because an argument is dyn) and returns something else. Null when none fits.
    /// </summary>
    private CelType? Resolve(CelFunction function, bool isMember, ReadOnlySpan<CelType> arguments, out CelOverload[] fitting)
    {
        if (ArePlain(arguments) && function.Table.Plain(isMember, arguments) is { } plain)
        {
            fitting = plain.Shape.Alone;
            return plain.Result;
        }

        fitting = [];
        CelType? result = null;
        foreach (var overload in function.Table.All)
        {
            if (overload.IsMember != isMember || overload.Shape.Parameters.Length != arguments.Length) continue;
            if (!Fits(overload, arguments, out var returned)) continue;
            fitting = fitting.Length == 0 ? overload.Shape.Alone : [.. fitting, overload];
            var type = Known(returned);
            if (result is null) result = type;
            else if (result.Kind != CelTypeKind.Dyn && !type.Equals(result)) result = CelType.Dyn;
        }

        return result;
    }

    private bool Fits(CelOverload overload, ReadOnlySpan<CelType> arguments, out CelType result)
    {
        result = overload.Result;
        if (!overload.Shape.IsGeneric) return _unifier.AreAssignable(arguments, overload.Shape.Parameters);
        Variables fresh = default;
        var parameters = new CelType[arguments.Length];
        for (var i = 0; i < parameters.Length; i++) parameters[i] = Freshen(overload.Shape.Parameters[i], ref fresh);
        result = Freshen(result, ref fresh);
        return _unifier.AreAssignable(arguments, parameters);
    }

    private static bool ArePlain(ReadOnlySpan<CelType> types)
    {
        foreach (var type in types)
        {
            if (type.Kind is not (CelTypeKind.Bool or CelTypeKind.Int or CelTypeKind.Uint or CelTypeKind.Double or CelTypeKind.String or CelTypeKind.Bytes or CelTypeKind.Timestamp or CelTypeKind.Duration)) return false;
        }

        return true;
    }

    /// <summary>The type with its type parameters replaced by fresh variables.</summary>
    private CelType Freshen(CelType type, ref Variables fresh)
    {
        if (type.Kind == CelTypeKind.Parameter) return fresh.Of(type.Name, _unifier.Substitution);
        if (type.ParameterArray.Length == 0) return type;
        var parameters = new CelType[type.ParameterArray.Length];
        for (var i = 0; i < parameters.Length; i++) parameters[i] = Freshen(type.ParameterArray[i], ref fresh);
        return new BuiltInType(type.Kind, type.Name, parameters);
    }

    /// <summary>The variables that stand for the type parameters of one signature; the first two without a table.</summary>
    private struct Variables
    {
        private string? _firstName;
        private string? _secondName;
        private CelType? _first;
        private CelType? _second;
        private Dictionary<string, CelType>? _others;

        public CelType Of(string name, Substitution substitution)
        {
            if (_firstName is null || _firstName == name)
            {
                _firstName = name;
                return _first ??= substitution.Fresh();
            }

            if (_secondName is null || _secondName == name)
            {
                _secondName = name;
                return _second ??= substitution.Fresh();
            }

            _others ??= new Dictionary<string, CelType>(StringComparer.Ordinal);
            if (!_others.TryGetValue(name, out var variable)) _others.Add(name, variable = substitution.Fresh());
            return variable;
        }
    }
}
