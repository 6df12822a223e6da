using Readiness.Core.Plans;

namespace Readiness.Core.Collecting;

/// <summary>Who is to be collected, with which questions.</summary>
internal sealed class Agenda
{
    private readonly CollectionOrder _order;
    private readonly List<AgendaEntry> _entries = [];
    private readonly Dictionary<string, AgendaEntry> _byComponent = new(StringComparer.Ordinal);

    public Agenda(CollectionOrder order)
    {
        _order = order;
        foreach (var component in order.Plan.Components)
            if (order.IsHere(component.Name) && order.IsNeeded(component.Name))
                Add(new AgendaEntry(component, IsImplied: false));
    }

    /// <summary>Declared components in the order of the plan, then implied ones; it grows while questions are posed.</summary>
    public IReadOnlyList<AgendaEntry> Entries => _entries;

    /// <summary>Whether the component is to be collected.</summary>
    public bool Has(string component) => _byComponent.ContainsKey(component);

    /// <summary>Notes a question; one that was posed before changes nothing.</summary>
    public void Ask(PosedQuestion posed)
    {
        if (!_byComponent.TryGetValue(posed.Component, out var entry))
        {
            if (_order.Plan.FindComponent(posed.Component) is { } declared)
            {
                // One that lies elsewhere is collected there; one that nobody looked at is looked at for the question's sake.
                if (!_order.IsHere(declared.Name)) return;
                entry = Add(new AgendaEntry(declared, IsImplied: false));
            }
            else
            {
                entry = Add(new AgendaEntry(Imply(posed), IsImplied: true));
            }
        }

        entry.Ask(posed.Question);
    }

    /// <summary>Those never collected, and those that were asked something new since.</summary>
    public List<AgendaEntry> TakeDue() => [.. _entries.Where(entry => entry.TakeDue())];

    private Component Imply(PosedQuestion posed)
    {
        var implied = posed.Implied ?? throw new InvalidOperationException($"A question goes to '{posed.Component}', which the plan neither declares nor implies.");
        return new Component(posed.Component, implied.Kind, _order.Plan.Source.SpanAt(0)) { Settings = implied.Settings };
    }

    private AgendaEntry Add(AgendaEntry entry)
    {
        _entries.Add(entry);
        _byComponent.Add(entry.Component.Name, entry);
        return entry;
    }
}
