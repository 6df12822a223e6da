using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Actor;

/// <summary>What the plan says of an actor; nothing is asked of it.</summary>
[Collector("actor")]
internal sealed class ActorCollector : ICollector<ActorSettings, ActorFacts>, IPermissionDeclarer<ActorSettings>
{
    /// <summary>Nothing: what its role may do the role is asked.</summary>
    public IEnumerable<NeededPermission> Permissions(CollectRequest<ActorSettings> request) => [];

    public Task<ActorFacts> CollectAsync(CollectRequest<ActorSettings> request, CancellationToken cancellationToken) => Task.FromResult(new ActorFacts
    {
        Role = request.Settings.Role is { } role ? Fact<string>.Present(role) : Fact<string>.Absent(),
        LastErrorAt = Fact<DateTimeOffset>.Absent(),
        LastError = Fact<string>.Absent(),
    });
}
