using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Core.Tests.Collecting;

/// <summary>A collector that does and asks what a test says; without a script it answers what it was asked.</summary>
internal sealed class PumpCollector : ICollector<PumpSettings, PumpFacts>, IQuestioner
{
    public Func<CollectRequest<PumpSettings>, CancellationToken, Task<PumpFacts>> Collect { get; set; } = (request, _) => Task.FromResult(Answer(request));

    public Func<Component, Step?, CollectedFacts, IEnumerable<PosedQuestion>> Pose { get; set; } = (_, _, _) => [];

    public List<string> Requests { get; } = [];

    public static PumpFacts Answer(CollectRequest<PumpSettings> request) => new()
    {
        Says = Fact<string>.Present(request.Component),
        Answers = FactList<string>.Present([.. request.Questions.Cast<PumpQuestion>().Select(question => question.Text)]),
    };

    public Task<PumpFacts> CollectAsync(CollectRequest<PumpSettings> request, CancellationToken cancellationToken)
    {
        lock (Requests) Requests.Add($"{request.Component}({string.Join(",", request.Questions.Cast<PumpQuestion>().Select(question => question.Text))})");
        return Collect(request, cancellationToken);
    }

    public IEnumerable<PosedQuestion> Questions(Component component, Step? step, Plan plan, CollectedFacts collected) => Pose(component, step, collected);
}
