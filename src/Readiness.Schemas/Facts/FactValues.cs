using NJsonSchema;
using Readiness.Expressions;

namespace Readiness.Schemas.Facts;

/// <summary>The JSON form of single values.</summary>
internal static class FactValues
{
    public static JsonSchema Of(CelType type, IReadOnlyList<string> allowed)
    {
        var schema = type.Kind switch
        {
            CelTypeKind.Bool => new JsonSchema { Type = JsonObjectType.Boolean },
            CelTypeKind.Int => new JsonSchema { Type = JsonObjectType.Integer },
            CelTypeKind.Double => new JsonSchema { Type = JsonObjectType.Number | JsonObjectType.String },
            CelTypeKind.Duration => new JsonSchema { Type = JsonObjectType.String, Pattern = @"^-?(\d+h)?(\d+m)?(\d+(\.\d+)?s)?$" },
            CelTypeKind.Timestamp => new JsonSchema { Type = JsonObjectType.String, Format = JsonFormatStrings.DateTime },
            CelTypeKind.String => new JsonSchema { Type = JsonObjectType.String },
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Facts have no values of this type."),
        };
        foreach (var text in allowed) schema.Enumeration.Add(text);
        return schema;
    }
}
