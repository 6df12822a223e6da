using Readiness.Core.Plans;

namespace Readiness.Core.Collecting;

/// <summary>Lets everybody pose questions: the kinds for their components, the kinds and the derivers for the steps in which these act.</summary>
internal sealed class Questioning(KindCatalogue kinds, CollectionOrder order)
{
    public void Pose(Agenda agenda, CollectedFacts collected)
    {
        // By index: a question may bring in an implied component, which then poses its own.
        for (var i = 0; i < agenda.Entries.Count; i++)
        {
            var component = agenda.Entries[i].Component;
            foreach (var posed in QuestionsOf(component, collected)) agenda.Ask(posed);
        }

        // A component that is collected elsewhere still asks those that are collected here.
        foreach (var absent in order.Plan.Components.Where(component => !agenda.Has(component.Name)))
            foreach (var posed in QuestionsOf(absent, collected).Where(posed => agenda.Has(posed.Component)))
                agenda.Ask(posed);
    }

    private IEnumerable<PosedQuestion> QuestionsOf(Component component, CollectedFacts collected)
    {
        var questioner = kinds.Find(component.Kind)?.Questioner;
        IEnumerable<PosedQuestion> questions = questioner?.Questions(component, null, order.Plan, collected) ?? [];
        foreach (var step in order.Plan.Chain.Steps.Where(step => step.Component == component.Name && (order.Steps?.Contains(step.Subject) ?? true)))
        {
            questions = questions
                .Concat(questioner?.Questions(component, step, order.Plan, collected) ?? [])
                .Concat(kinds.FindDeriver(step.Subject, component.Kind)?.Questioner?.Questions(component, step, order.Plan, collected) ?? []);
        }

        return questions;
    }
}
