namespace Readiness.Expressions.Checking;

/// <summary>The names that denote types as values.</summary>
internal static class TypeIdentifiers
{
    public static bool IsNamespace(string root) => root is "google" or "net";

    public static CelType? Find(string name) => name switch
    {
        "bool" => CelType.Bool,
        "int" => CelType.Int,
        "uint" => CelType.Uint,
        "double" => CelType.Double,
        "string" => CelType.String,
        "bytes" => CelType.Bytes,
        "null_type" => CelType.Null,
        "type" => CelType.Type,
        "list" => CelType.List(CelType.Dyn),
        "map" => CelType.Map(CelType.Dyn, CelType.Dyn),
        "optional_type" => CelType.Optional(CelType.Dyn),
        "google.protobuf.Timestamp" => CelType.Timestamp,
        "google.protobuf.Duration" => CelType.Duration,
        "net.IP" => CelType.Abstract("net.IP"),
        "net.CIDR" => CelType.Abstract("net.CIDR"),
        _ => null,
    };
}
