using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Approval;

/// <summary>Reads a declared approval; where the ways to the person lie, the components behind them are asked for.</summary>
[Collector("approval")]
internal sealed class ApprovalCollector : ICollector<ApprovalSettings, ApprovalFacts>, IPermissionDeclarer<ApprovalSettings>
{
    /// <summary>Nothing: what it is stands in the plan.</summary>
    public IEnumerable<NeededPermission> Permissions(CollectRequest<ApprovalSettings> request) => [];

    public Task<ApprovalFacts> CollectAsync(CollectRequest<ApprovalSettings> request, CancellationToken cancellationToken)
    {
        var (ways, times) = (request.Settings.ReachedBy, request.Settings.AnswersWithin);
        var best = times.Best ?? times.Expected;
        var grows = best <= times.Expected && times.Expected <= (times.Worst ?? times.Expected);
        return Task.FromResult(new ApprovalFacts
        {
            ReachedBy = FactList<string>.Present([.. ways.Select(component => component.Name)]),
            AnswersAtBest = Time(best),
            AnswersAsARule = Time(times.Expected),
            AnswersAtWorst = times.Worst is { } worst ? Time(worst) : Fact<TimeSpan>.Absent(),
        });

        Fact<TimeSpan> Time(TimeSpan time) => grows
            ? Fact<TimeSpan>.Present(time)
            : Fact<TimeSpan>.Missing(NotCollectedReason.Undeclared, $"the plan lets answers-within of {request.Component} shrink: write best, expected and worst in growing order");
    }
}
