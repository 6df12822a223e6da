using Readiness.Core.Plans.Reading.Keys;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>Reads objectives, the plan's or a component's own.</summary>
internal static class ObjectivesReader
{
    public static Objectives Read(YamlNode? node, string what, PlanContext context) =>
        node is not null && context.Read<ObjectivesKeys>(node, what) is { } keys ? new Objectives(keys.Rto, keys.Rpo) : Objectives.None;
}
