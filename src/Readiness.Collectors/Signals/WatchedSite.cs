using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Signals;

/// <summary>The site that a plan names as watched.</summary>
internal static class WatchedSite
{
    /// <summary>Not collected when the plan has no site of that name.</summary>
    public static Fact<string> Named(string name, StepContext context) => context.Sites.All.Any(site => site.Name == name)
        ? Fact<string>.Present(name)
        : Fact<string>.Missing(NotCollectedReason.Undeclared, $"{context.Component.Name} watches {name}, and the plan has no site of that name");
}
