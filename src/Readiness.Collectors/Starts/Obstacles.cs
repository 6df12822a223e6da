using Readiness.Core.Facts;

namespace Readiness.Collectors.Starts;

/// <summary>What starting needs, one after the other: the first that is missing stands in the way, and one that nobody could look at leaves it open.</summary>
internal sealed class Obstacles
{
    private readonly List<(Fact<bool> Holds, string Otherwise)> _needs = [];

    /// <param name="holds">Whether what is needed is there; what the system says does not exist is not.</param>
    /// <param name="otherwise">What stands in the way when it is not, in a few words.</param>
    public Obstacles Need(Fact<bool> holds, string otherwise)
    {
        _needs.Add((holds, otherwise));
        return this;
    }

    /// <summary>False as soon as one is missing; else not collected as soon as one was not; else true.</summary>
    public Fact<bool> Startable()
    {
        foreach (var (holds, _) in _needs)
            if (IsMissing(holds))
                return Fact<bool>.Present(false, holds.From);
        foreach (var (holds, _) in _needs)
            if (holds.IsNotCollected)
                return holds;
        return Fact<bool>.Present(true, _needs.Count > 0 ? _needs[0].Holds.From : null);
    }

    /// <summary>The first that is missing; absent when none is; not collected when that is open.</summary>
    public Fact<string> First()
    {
        foreach (var (holds, otherwise) in _needs)
            if (IsMissing(holds))
                return Fact<string>.Present(otherwise, holds.From);
        return Startable().Map(_ => "") is { IsNotCollected: true } open ? open : Fact<string>.Absent();
    }

    private static bool IsMissing(Fact<bool> holds) => holds.IsAbsent || holds is { IsPresent: true, Value: false };
}
