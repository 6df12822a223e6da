using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Readiness.Lab.Aws.Iam.Evaluation;
using Readiness.Lab.Aws.Organizations;

namespace Readiness.Lab.Aws.Iam;

/// <summary>Roles, policies and instance profiles of the account; changes are seen by the next call.</summary>
internal sealed class IamAccount
{
    private static readonly Dictionary<string, ContextValue> NoContext = [];

    private readonly ConcurrentDictionary<string, IamRole> _roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, ManagedPolicy> _policies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, InstanceProfile> _profiles = new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<(string Role, string Action), bool> _pinned = new();

    /// <summary>When every role and policy of the lab was made.</summary>
    public static DateTimeOffset CreatedAt { get; } = new(2025, 1, 6, 2, 30, 0, TimeSpan.Zero);

    /// <summary>Null while the account is in no organization.</summary>
    public Organization? Organization { get; set; }

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

    /// <summary>Creates a managed policy and makes it the role's boundary, or gives the one of this name a new default version.</summary>
    /// <exception cref="ArgumentException">There is no such role.</exception>
    /// <exception cref="FormatException">The document is malformed.</exception>
    public void PutRoleBoundary(string roleName, string policyName, string json)
    {
        var arn = LabAccount.PolicyArn(policyName);
        var version = Policy(arn) is { } before ? $"v{int.Parse(before.VersionId.AsSpan(1), CultureInfo.InvariantCulture) + 1}" : "v1";
        var role = Role(roleName) ?? throw new ArgumentException($"There is no role {roleName}.", nameof(roleName));
        Add(new ManagedPolicy(arn, version, PolicyDocument.Parse(policyName, json)));
        _roles[roleName] = role with { Boundary = arn };
    }

    /// <summary>Creates a role, or gives the one of this name another trust policy.</summary>
    /// <param name="path">With a slash at both ends.</param>
    /// <exception cref="FormatException">The document is malformed.</exception>
    public void PutRole(string path, string name, string trust)
    {
        var document = PolicyDocument.Parse("trust", trust);
        var made = new IamRole(name, "AROALAB" + name.ToUpperInvariant(), document, ImmutableSortedDictionary.Create<string, PolicyDocument>(StringComparer.Ordinal), [], Path: path);
        _roles[name] = Role(name) is { } before ? before with { Trust = document } : made;
    }

    /// <summary>Makes the simulator decide one action of a role so, whatever the policies say.</summary>
    public void PinSimulation(string roleName, string action, bool isAllowed) => _pinned[(roleName, action)] = isAllowed;

    /// <summary>What the simulator was made to say; null when it looks at the policies.</summary>
    public bool? PinnedSimulation(string roleName, string action) => _pinned.TryGetValue((roleName, action), out var isAllowed) ? isAllowed : null;

    /// <summary>The role's inline and managed policies.</summary>
    public IReadOnlyList<PolicyDocument> PoliciesOf(IamRole role) =>
        [.. role.Inline.Values, .. role.Attached.Select(arn => _policies[arn].Document)];

    public PolicyDocument? BoundaryOf(IamRole role) => role.Boundary is { } arn ? _policies[arn].Document : null;

    /// <summary>Whether the role's policies allow an action when no condition key is known.</summary>
    public Decision Decide(string roleName, string action, string resource)
    {
        var role = Role(roleName) ?? throw new ArgumentException($"There is no role {roleName}.", nameof(roleName));
        return Decide(PoliciesOf(role), BoundaryOf(role), new AccessRequest(action, resource, NoContext, []));
    }

    /// <summary>Whether policies within a boundary and below the organization allow a request.</summary>
    public Decision Decide(IReadOnlyList<PolicyDocument> policies, PolicyDocument? boundary, AccessRequest request)
    {
        var own = Evaluator.Decide(policies, boundary, request);
        return Organization is { } organization ? organization.Limit(own, request) : own;
    }
}
