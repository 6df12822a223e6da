using System.Collections.Immutable;
using Readiness.Lab.Aws.Iam.Evaluation;

namespace Readiness.Lab.Aws.Organizations;

/// <summary>The organization above the account: a root, one unit in it, the account in that. Changes are seen by the next call.</summary>
internal sealed class Organization
{
    public const string Root = "r-lab1";
    public const string Unit = "ou-lab1-standby1";
    public const string ManagementAccount = "111122223333";

    private const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";

    private const string EverythingToEverybody = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}""";

    private volatile ImmutableSortedDictionary<string, OrganizationPolicy> _policies = ImmutableSortedDictionary.Create<string, OrganizationPolicy>(StringComparer.Ordinal)
        .Add("p-FullAWSAccess", new OrganizationPolicy(OrganizationPolicy.ServiceControl, "p-FullAWSAccess", "FullAWSAccess", IsAwsManaged: true, PolicyDocument.Parse("FullAWSAccess", Everything), Targets));

    /// <summary>From the root down to the account.</summary>
    public static ImmutableArray<string> Targets { get; } = [Root, Unit, LabAccount.Id];

    public OrganizationPolicy? Policy(string id) => _policies.GetValueOrDefault(id);

    /// <summary>The policies of a type that are attached to a target.</summary>
    public IReadOnlyList<OrganizationPolicy> At(string target, string type) => [.. _policies.Values.Where(policy => policy.Type == type && policy.Targets.Contains(target))];

    /// <summary>Creates a policy and attaches it to a target, or replaces the content of the one of this name. The first resource control policy switches its type on, with the full access that nobody can detach.</summary>
    /// <exception cref="FormatException">The document is malformed.</exception>
    public void Put(string type, string target, string name, string json)
    {
        var document = PolicyDocument.Parse(name, json);
        var id = _policies.Values.FirstOrDefault(policy => policy.Name == name)?.Id ?? $"p-lab{_policies.Count:D5}";
        _policies = _policies.SetItem(id, new OrganizationPolicy(type, id, name, IsAwsManaged: false, document, [target]));
        if (type == OrganizationPolicy.ResourceControl && Policy("p-RCPFullAWSAccess") is null)
        {
            var everything = PolicyDocument.Parse("RCPFullAWSAccess", EverythingToEverybody);
            _policies = _policies.Add("p-RCPFullAWSAccess", new OrganizationPolicy(type, "p-RCPFullAWSAccess", "RCPFullAWSAccess", IsAwsManaged: true, everything, Targets));
        }
    }

    /// <summary>Whether a resource control policy keeps this request from the account's resources.</summary>
    public bool Protects(AccessRequest request) =>
        Evaluator.Matching(Targets.SelectMany(target => At(target, OrganizationPolicy.ResourceControl)).Select(policy => policy.Document), request, allows: false).Count > 0;

    /// <summary>Narrows what an account's own policies decide: every level must allow, none may deny.</summary>
    public Decision Limit(Decision own, AccessRequest request)
    {
        var levels = Targets.Select(target => At(target, OrganizationPolicy.ServiceControl).Select(policy => policy.Document).ToList()).ToList();
        var denied = levels.Exists(level => Evaluator.Matching(level, request, allows: false).Count > 0);
        var allowed = !denied && levels.TrueForAll(level => Evaluator.Matching(level, request, allows: true).Count > 0);
        var outcome = denied ? Outcome.ExplicitDeny : allowed || own.Outcome == Outcome.ExplicitDeny ? own.Outcome : Outcome.ImplicitDeny;
        return own with { Outcome = outcome, AllowedByOrganization = allowed };
    }
}
