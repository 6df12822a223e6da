using NJsonSchema;
using Readiness.Core.Facts;
using Readiness.Expressions;

namespace Readiness.Schemas.Facts;

/// <summary>The three states of a fact: present, absent, not collected. The last two look the same for all and are definitions of the document.</summary>
internal sealed class FactStates
{
    private readonly JsonSchema _why;
    private readonly JsonSchema _absent;
    private readonly JsonSchema _notCollected;

    public FactStates(JsonSchema document)
    {
        document.Definitions["why"] = _why = Why();
        document.Definitions["absent"] = _absent = Object("The system said that there is none.");
        document.Definitions["not-collected"] = _notCollected = Object("Nobody knows.");
        _absent.Properties["absent"] = new JsonSchemaProperty { Type = JsonObjectType.Boolean, IsRequired = true };
        _absent.Properties["from"] = From();
        _notCollected.Properties["notCollected"] = new JsonSchemaProperty { Reference = _why, IsRequired = true };
    }

    public JsonSchema Of(CelType type, JsonSchema content)
    {
        var present = Object(null);
        var found = new JsonSchemaProperty { IsRequired = true };
        found.AllOf.Add(content);
        present.Properties[type.Kind switch { CelTypeKind.List => "items", CelTypeKind.Map => "entries", _ => "value" }] = found;
        present.Properties["from"] = From();
        if (type.Kind == CelTypeKind.List) present.Properties["incomplete"] = new JsonSchemaProperty { Reference = _why };

        var states = new JsonSchema();
        states.AnyOf.Add(present);
        states.AnyOf.Add(new JsonSchema { Reference = _absent });
        states.AnyOf.Add(new JsonSchema { Reference = _notCollected });
        return states;
    }

    private static JsonSchema Object(string? doc) => new() { Type = JsonObjectType.Object, Description = doc, AllowAdditionalProperties = false };

    private static JsonSchemaProperty From() => new() { Type = JsonObjectType.Integer, Minimum = 0, Description = "The number of its provenance." };

    private static JsonSchema Why()
    {
        var why = Object("Why a fact, or the rest of a list, is missing.");
        var reason = new JsonSchemaProperty { Type = JsonObjectType.String, IsRequired = true };
        foreach (var name in Enum.GetNames<NotCollectedReason>()) reason.Enumeration.Add(name);
        why.Properties["reason"] = reason;
        why.Properties["detail"] = new JsonSchemaProperty { Type = JsonObjectType.String, IsRequired = true };
        return why;
    }
}
