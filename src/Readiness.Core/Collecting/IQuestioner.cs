using Readiness.Core.Plans;

namespace Readiness.Core.Collecting;

/// <summary>Poses the questions that a component or a step needs answered. Implemented by the collector or the deriver of its kind.</summary>
public interface IQuestioner
{
    /// <summary>Called before collecting with what is known then, and again after each round until nothing new is asked (three rounds at most).</summary>
    /// <param name="component">The component of this questioner's kind.</param>
    /// <param name="step">The step in which it acts; null for the component by itself.</param>
    IEnumerable<PosedQuestion> Questions(Component component, Step? step, Plan plan, CollectedFacts collected);
}
