namespace Readiness.Core.Collecting;

/// <summary>The kinds that this program knows, put together by the source generator from the collectors.</summary>
public sealed class KindCatalogue(IEnumerable<ComponentKind> kinds, IEnumerable<StepDeriver> derivers)
{
    private readonly Dictionary<string, ComponentKind> _kinds = kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    private readonly List<StepDeriver> _derivers = [.. derivers];

    /// <summary>By name.</summary>
    public IEnumerable<ComponentKind> Kinds => _kinds.Values.OrderBy(kind => kind.Name, StringComparer.Ordinal);

    public IReadOnlyList<StepDeriver> Derivers => _derivers;

    public ComponentKind? Find(string kind) => _kinds.GetValueOrDefault(kind);

    public StepDeriver? FindDeriver(string subject, string kind) =>
        _derivers.FirstOrDefault(deriver => deriver.Subject == subject && deriver.Kind == kind);
}
