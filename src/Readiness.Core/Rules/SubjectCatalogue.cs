using Readiness.Core.Collecting;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Facts.Subjects;
using Readiness.Expressions;

namespace Readiness.Core.Rules;

/// <summary>What a rule can be about: the sorts of steps, sites, the plan, and every component kind.</summary>
public sealed class SubjectCatalogue(KindCatalogue kinds)
{
    private static readonly Dictionary<string, StructType> Fixed = new(StringComparer.Ordinal)
    {
        ["signal"] = SignalFacts.Schema,
        ["quorum"] = QuorumFacts.Schema,
        ["switch"] = SwitchFacts.Schema,
        ["start"] = StartFacts.Schema,
        ["path"] = PathFacts.Schema,
        ["site"] = SiteFacts.Schema,
        ["plan"] = PlanFacts.Schema,
    };

    public IEnumerable<string> Names => Fixed.Keys.Concat(kinds.Kinds.Select(kind => kind.Name));

    public StructType? Find(string name) => Fixed.GetValueOrDefault(name) ?? kinds.Find(name)?.Facts;
}
