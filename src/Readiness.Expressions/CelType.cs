using Readiness.Expressions.Types;

namespace Readiness.Expressions;

/// <summary>A type of the expression language. Equality is by structure, except for <see cref="StructType"/>, which is equal to itself only.</summary>
public abstract class CelType : IEquatable<CelType>
{
    private protected CelType(CelTypeKind kind, string name, params CelType[] parameters)
    {
        Kind = kind;
        Name = name;
        ParameterArray = parameters;
    }

    public static CelType Bool { get; } = new BuiltInType(CelTypeKind.Bool, "bool");

    public static CelType Int { get; } = new BuiltInType(CelTypeKind.Int, "int");

    public static CelType Uint { get; } = new BuiltInType(CelTypeKind.Uint, "uint");

    public static CelType Double { get; } = new BuiltInType(CelTypeKind.Double, "double");

    public static CelType String { get; } = new BuiltInType(CelTypeKind.String, "string");

    public static CelType Bytes { get; } = new BuiltInType(CelTypeKind.Bytes, "bytes");

    public static CelType Null { get; } = new BuiltInType(CelTypeKind.Null, "null_type");

    public static CelType Dyn { get; } = new BuiltInType(CelTypeKind.Dyn, "dyn");

    public static CelType Timestamp { get; } = new BuiltInType(CelTypeKind.Timestamp, "timestamp");

    public static CelType Duration { get; } = new BuiltInType(CelTypeKind.Duration, "duration");

    public static CelType Type { get; } = new BuiltInType(CelTypeKind.Type, "type");

    internal static CelType Error { get; } = new BuiltInType(CelTypeKind.Error, "error");

    public CelTypeKind Kind { get; }

    /// <summary>The name without parameters: <c>list</c> for <c>list(int)</c>.</summary>
    public string Name { get; }

    /// <summary>The name that <c>type()</c> gives: <c>google.protobuf.Duration</c> for a duration.</summary>
    public string RuntimeName => Kind switch
    {
        CelTypeKind.Timestamp => "google.protobuf.Timestamp",
        CelTypeKind.Duration => "google.protobuf.Duration",
        _ => Name,
    };

    /// <summary>One type for a list, an optional and a type; key and value for a map; empty for the others but abstract types.</summary>
    public IReadOnlyList<CelType> Parameters => ParameterArray;

    internal CelType[] ParameterArray { get; }

    public static CelType List(CelType element) => new BuiltInType(CelTypeKind.List, "list", element);

    public static CelType Map(CelType key, CelType value) => new BuiltInType(CelTypeKind.Map, "map", key, value);

    public static CelType Optional(CelType of) => new BuiltInType(CelTypeKind.Optional, "optional_type", of);

    public static CelType TypeOf(CelType of) => new BuiltInType(CelTypeKind.Type, "type", of);

    /// <summary>A type that the language can pass around but not look into.</summary>
    public static CelType Abstract(string name, params CelType[] parameters) => new BuiltInType(CelTypeKind.Abstract, name, parameters);

    /// <summary>A type parameter of an overload: the same name within one overload is the same type.</summary>
    public static CelType Parameter(string name) => new BuiltInType(CelTypeKind.Parameter, name);

    public virtual bool Equals(CelType? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || other.Kind != Kind || Kind == CelTypeKind.Struct) return false;
        if (other.Name != Name || other.ParameterArray.Length != ParameterArray.Length) return false;
        for (var i = 0; i < ParameterArray.Length; i++)
        {
            if (!ParameterArray[i].Equals(other.ParameterArray[i])) return false;
        }

        return true;
    }

    public sealed override bool Equals(object? obj) => Equals(obj as CelType);

    public override int GetHashCode()
    {
        var hash = HashCode.Combine(Kind, Name);
        foreach (var parameter in Parameters) hash = HashCode.Combine(hash, parameter);
        return hash;
    }

    /// <summary>The spelling of CEL: <c>list(int)</c>, <c>map(string, dyn)</c>, <c>optional_type(int)</c>.</summary>
    public override string ToString() => Parameters.Count == 0 ? Name : $"{Name}({string.Join(", ", Parameters)})";
}
