using System.Collections.Concurrent;
using Readiness.Lab.Aws.Iam.Evaluation;

namespace Readiness.Lab.Aws.Iam;

/// <summary>Roles, policies and instance profiles of the account; changes are seen by the next call.</summary>
internal sealed class IamAccount
{
    private static readonly Dictionary<string, ContextValue> NoContext = [];

    private readonly ConcurrentDictionary<string, IamRole> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, ManagedPolicy> _policies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, InstanceProfile> _profiles = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>When every role and policy of the lab was made.</summary>
    public static DateTimeOffset CreatedAt { get; } = new(2025, 1, 6, 2, 30, 0, TimeSpan.Zero);

    public IEnumerable<InstanceProfile> Profiles => _profiles.Values.OrderBy(profile => profile.Name, StringComparer.Ordinal);

    public void Add(IamRole role) => _roles[role.Name] = role;

    public void Add(ManagedPolicy policy) => _policies[policy.Arn] = policy;

    public void Add(InstanceProfile profile) => _profiles[profile.Name] = profile;

    public IamRole? Role(string name) => _roles.GetValueOrDefault(name);

    public ManagedPolicy? Policy(string arn) => _policies.GetValueOrDefault(arn);

    public InstanceProfile? Profile(string name) => _profiles.GetValueOrDefault(name);

    /// <exception cref="ArgumentException">There is no such role.</exception>
    /// <exception cref="FormatException">The document is malformed.</exception>
    public void PutRolePolicy(string roleName, string policyName, string json)
    {
        var document = PolicyDocument.Parse($"role_{roleName}_{policyName}", json);
        var role = Role(roleName) ?? throw new ArgumentException($"There is no role {roleName}.", nameof(roleName));
        _roles[roleName] = role with { Inline = role.Inline.SetItem(policyName, document) };
    }

    /// <summary>The role's inline and managed policies.</summary>
    public IReadOnlyList<PolicyDocument> PoliciesOf(IamRole role) =>
        [.. role.Inline.Values, .. role.Attached.Select(arn => _policies[arn].Document)];

    public PolicyDocument? BoundaryOf(IamRole role) => role.Boundary is { } arn ? _policies[arn].Document : null;

    /// <summary>Whether the role's policies allow an action when no condition key is known.</summary>
    public Decision Decide(string roleName, string action, string resource)
    {
        var role = Role(roleName) ?? throw new ArgumentException($"There is no role {roleName}.", nameof(roleName));
        return Evaluator.Decide(PoliciesOf(role), BoundaryOf(role), new AccessRequest(action, resource, NoContext, []));
    }
}
