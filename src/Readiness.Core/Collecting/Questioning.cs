using System.Diagnostics.CodeAnalysis;
using Readiness.Core.Plans;

namespace Readiness.Core.Collecting;

/// <summary>Lets everybody pose questions: the kinds for their components, the kinds and the derivers for the steps in which these act.</summary>
internal sealed class Questioning(KindCatalogue kinds, CollectionOrder order)
{
    private readonly Dictionary<string, Exception> _failures = new(StringComparer.Ordinal);

    /// <summary>The components whose questions could not be posed, with the first reason.</summary>
    public IReadOnlyDictionary<string, Exception> Failures => _failures;

    public void Pose(Agenda agenda, CollectedFacts collected)
    {
        // By index: a question may bring in an implied component, which then poses its own.
        for (var i = 0; i < agenda.Entries.Count; i++) Pose(agenda.Entries[i].Component, agenda, collected, _ => true);

        // A component that is collected elsewhere still asks those that are collected here.
        foreach (var absent in order.Plan.Components.Where(component => !order.IsHere(component.Name) && order.IsNeeded(component.Name)))
            Pose(absent, agenda, collected, posed => agenda.Has(posed.Component));
    }

    [SuppressMessage("Design", "CA1031", Justification = "The boundary around a questioner: its bug costs the answers to its own questions and nothing else.")]
    private void Pose(Component component, Agenda agenda, CollectedFacts collected, Func<PosedQuestion, bool> isWanted)
    {
        try
        {
            foreach (var posed in QuestionsOf(component, collected).Where(isWanted)) agenda.Ask(posed);
        }
        catch (Exception exception)
        {
            _failures.TryAdd(component.Name, exception);
        }
    }

    private IEnumerable<PosedQuestion> QuestionsOf(Component component, CollectedFacts collected)
    {
        var questioner = kinds.Find(component.Kind)?.Questioner;
        IEnumerable<PosedQuestion> questions = questioner?.Questions(component, null, order.Plan, collected) ?? [];
        foreach (var step in order.Plan.Chain.Steps.Where(step => step.Component == component.Name && (order.Steps?.Contains(step) ?? true)))
        {
            questions = questions
                .Concat(questioner?.Questions(component, step, order.Plan, collected) ?? [])
                .Concat(kinds.FindDeriver(step.Subject, component.Kind)?.Questioner?.Questions(component, step, order.Plan, collected) ?? []);
        }

        return questions;
    }
}
