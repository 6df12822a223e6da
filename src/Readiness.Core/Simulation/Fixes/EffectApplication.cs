using System.Text.Json;
using System.Text.Json.Nodes;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Json;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Rules;
using Readiness.Core.Rules.Effects;
using Readiness.Expressions;

namespace Readiness.Core.Simulation.Fixes;

/// <summary>Changes facts as a fix would. Works on their JSON form, so that every fact of every step can be changed without code of its own.</summary>
/// <param name="effect">What the fix changes.</param>
/// <param name="list">The property of the subject in which the rule's items are; null for a rule without items.</param>
/// <param name="item">The item's name.</param>
/// <param name="variables">The values with which the rule was evaluated.</param>
/// <param name="inside">A site that is lost; null when none is.</param>
/// <param name="outside">A site that is not lost.</param>
internal sealed class EffectApplication(FixEffect effect, string? list, string? item, CelValue[] variables, string? inside, string outside)
{
    public IFactRecord Apply(IFactRecord facts)
    {
        var provenance = new ProvenanceTable();
        var root = ToJson(facts, provenance);
        if (Find(root, facts.Type) is not { } found) return facts;
        Change(found.Owner, found.Type);
        return Read(facts, root, provenance);
    }

    /// <summary>The record that holds the fact; null when it is not there.</summary>
    private (JsonObject Owner, StructType Type)? Find(JsonObject root, StructType type)
    {
        var owner = root;
        if (effect.Target.IsItem)
        {
            if (list is null || Items(root, list)?.OfType<JsonObject>().FirstOrDefault(one => (string?)one["name"] == item) is not { } found) return null;
            (owner, type) = (found, (StructType)type.Fields[type.SlotOf(list)].Type.Parameters[0]);
        }

        foreach (var name in effect.Target.Path.SkipLast(1))
        {
            var field = type.Fields[type.SlotOf(name)];
            if ((field.CanBeAbsent ? owner[name]?["value"] : owner[name]) is not JsonObject inner) return null;
            (owner, type) = (inner, (StructType)field.Type);
        }

        return (owner, type);
    }

    private void Change(JsonObject owner, StructType type)
    {
        var property = effect.Target.Path[^1];
        var field = type.Fields[type.SlotOf(property)];
        switch (effect)
        {
            case SetEffect { Value: null }:
                owner[property] = new JsonObject { ["absent"] = true };
                break;
            case SetEffect { Value: { } value }:
                if (Value(value) is { } node) owner[property] = Wrapped(field, node);
                break;
            case MoveEffect move:
                owner[property] = Wrapped(field, SiteOf(move.IsInside));
                break;
            case AddEffect add:
                Items(owner, property)?.Add((JsonNode)NewItem((StructType)field.Type.Parameters[0], add));
                break;
            case LimitEffect limit:
                if (Value(limit.Limit) is { } most) Limit(owner, property, most);
                break;
        }
    }

    // The parts of the time become one that keeps the limit, or the named part alone does.
    private void Limit(JsonObject owner, string property, JsonNode most)
    {
        JsonObject Leaf(JsonNode value) => new() { ["value"] = value.DeepClone() };
        JsonObject Term(string name) => new()
        {
            ["name"] = name,
            ["best"] = Leaf(JsonValue.Create("0s")),
            ["expected"] = Leaf(most),
            ["worst"] = Leaf(most),
            ["assumed"] = new JsonObject { ["absent"] = true },
        };

        if (effect.Target.Element is not { } name)
        {
            owner[property] = new JsonObject { ["items"] = new JsonArray(Term("as mended")) };
        }
        else if (Items(owner, property) is { } terms)
        {
            for (var i = 0; i < terms.Count; i++)
                if ((string?)terms[i]!["name"] == name)
                    terms[i] = Term($"{name}, as mended");
        }
    }

    private JsonObject NewItem(StructType type, AddEffect add)
    {
        var made = new JsonObject();
        foreach (var field in type.Fields)
        {
            JsonNode? value = field switch
            {
                { Name: "name" } => $"one more {add.Noun}",
                { Name: "site" } => SiteOf(add.IsInside),
                { Type.Kind: CelTypeKind.Bool } => true,
                { Type.Kind: CelTypeKind.String, CanBeAbsent: false } => "",
                _ => null,
            };
            if (value is not null) made[field.Name] = Wrapped(field, value);
        }

        return made;
    }

    private JsonNode SiteOf(bool isInside) => JsonValue.Create(isInside ? inside ?? outside : outside);

    /// <summary>A leaf that can be absent has its value in an object; a plain one is its value.</summary>
    private static JsonNode Wrapped(FieldDeclaration field, JsonNode value) => field.CanBeAbsent ? new JsonObject { ["value"] = value } : value;

    private JsonNode? Value(RuleExpression expression)
    {
        var value = expression.Program.Evaluate(variables);
        return value.Kind switch
        {
            CelKind.Bool => JsonValue.Create(value.AsBool),
            CelKind.Int => JsonValue.Create(value.AsInt),
            CelKind.Double => JsonValue.Create(value.AsDouble),
            CelKind.String => JsonValue.Create(value.AsString),
            CelKind.Duration => JsonValue.Create(ExactDuration.Of(TimeSpan.FromTicks(value.AsDuration / TimeSpan.NanosecondsPerTick))),
            _ => null,
        };
    }

    private static JsonArray? Items(JsonObject owner, string property) => owner[property]?["items"] as JsonArray;

    private static JsonObject ToJson(IFactRecord facts, ProvenanceTable provenance)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) facts.WriteJson(writer, provenance);
        return JsonNode.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length))!.AsObject();
    }

    private static IFactRecord Read(IFactRecord like, JsonObject root, ProvenanceTable provenance)
    {
        using var document = JsonDocument.Parse(root.ToJsonString());
        return like switch
        {
            SignalFacts => SignalFacts.ReadJson(document.RootElement, provenance),
            QuorumFacts => QuorumFacts.ReadJson(document.RootElement, provenance),
            SwitchFacts => SwitchFacts.ReadJson(document.RootElement, provenance),
            StartFacts => StartFacts.ReadJson(document.RootElement, provenance),
            PathFacts => PathFacts.ReadJson(document.RootElement, provenance),
            _ => like,
        };
    }
}
