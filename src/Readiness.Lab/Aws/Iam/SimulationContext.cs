using Readiness.Lab.Aws.Iam.Evaluation;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Iam;

/// <summary>Reads <c>ContextEntries.member.N</c>.</summary>
internal static class SimulationContext
{
    public static Dictionary<string, ContextValue> Read(FormFields fields)
    {
        var context = new Dictionary<string, ContextValue>(StringComparer.Ordinal);
        for (var i = 1; fields.Has($"ContextEntries.member.{i}.ContextKeyName"); i++)
        {
            var entry = $"ContextEntries.member.{i}";
            context[fields[$"{entry}.ContextKeyName"].ToLowerInvariant()] = new ContextValue(
                fields.List($"{entry}.ContextKeyValues.member"),
                fields[$"{entry}.ContextKeyType"].EndsWith("List", StringComparison.Ordinal));
        }

        return context;
    }
}
