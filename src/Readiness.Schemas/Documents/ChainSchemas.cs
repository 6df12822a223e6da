using NJsonSchema;
using Readiness.Core.Plans.Reading.Keys;
using Readiness.Core.Settings;
using Readiness.Schemas.Settings;

namespace Readiness.Schemas.Documents;

/// <summary>The chain: each phase is a step, a list of steps, or steps with how many of them are needed.</summary>
internal static class ChainSchemas
{
    public static JsonSchema Create()
    {
        var chain = new JsonSchema { Type = JsonObjectType.Object, AllowAdditionalProperties = false, MinProperties = 1 };
        PlanDocument.Add(chain, "detect", Phase(SignalKeys.Schema), "Something notices the loss.");
        PlanDocument.Add(chain, "decide", Phase(QuorumKeys.Schema), "Those who vote decide on the failover.");
        PlanDocument.Add(chain, "switch", Phase(SwitchKeys.Schema), "An actor changes something so that users reach the standby.");
        PlanDocument.Add(chain, "start", Phase(StartKeys.Schema), "The services at the standby serve.");
        PlanDocument.Add(chain, "data", Phase(PathKeys.Schema), "The data has reached the standby.");
        return chain;
    }

    private static JsonSchema Phase(SettingsSchema keys)
    {
        var counted = new JsonSchema { Type = JsonObjectType.Object, AllowAdditionalProperties = false };
        PlanDocument.Add(counted, "need", Need(), "How many of the steps are enough: any, all, or a number.");
        PlanDocument.Add(counted, "steps", Steps(keys), "The steps.", isRequired: true);

        var phase = new JsonSchema();
        phase.AnyOf.Add(Steps(keys));
        phase.AnyOf.Add(SettingSchemas.Mapping(keys));
        phase.AnyOf.Add(counted);
        return phase;
    }

    private static JsonSchema Steps(SettingsSchema keys) => new() { Type = JsonObjectType.Array, MinItems = 1, Item = SettingSchemas.Mapping(keys) };

    private static JsonSchema Need()
    {
        var word = new JsonSchema { Type = JsonObjectType.String };
        word.Enumeration.Add("any");
        word.Enumeration.Add("all");
        var need = new JsonSchema();
        need.AnyOf.Add(word);
        need.AnyOf.Add(new JsonSchema { Type = JsonObjectType.Integer, Minimum = 1 });
        return need;
    }
}
