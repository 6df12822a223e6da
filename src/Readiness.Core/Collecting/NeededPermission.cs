namespace Readiness.Core.Collecting;

/// <summary>Something that a collector must be allowed to do to collect what is asked of it. All of it reads.</summary>
/// <param name="System">What grants it: <see cref="Aws"/>, or how a person would call it: <c>MySQL</c>, <c>this machine</c>.</param>
/// <param name="Identity">As whom; empty for the usual credentials.</param>
/// <param name="Action">As the system names it: <c>iam:GetRole</c>, <c>REPLICATION CLIENT</c>, <c>GET /api/v1/targets</c>, <c>read</c>.</param>
/// <param name="Target">To what: an ARN, an address, a path.</param>
public sealed record NeededPermission(string System, string Identity, string Action, string Target)
{
    public const string Aws = "AWS";

    /// <summary>Whether the same can be found out without it, by more calls: it is no part of the least that is needed.</summary>
    public bool SavesCalls { get; init; }
}

/// <summary>Says what a collector must be allowed to do; implemented by the collector, beside the calls that need it.</summary>
public interface IPermissionDeclarer<TSettings>
{
    /// <summary>What collecting this would need at most; which of it depends on answers that nobody has yet.</summary>
    IEnumerable<NeededPermission> Permissions(CollectRequest<TSettings> request);
}
