using Readiness.Cli.Input;
using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Switches;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Plans;
using Readiness.Core.Plans.Reading;
using Readiness.Iam.Documents;

namespace Readiness.Cli.Linting;

/// <summary>Reads the policies of the roles that a plan names, and of those that its actors run under, as they stand today.</summary>
internal sealed class LivePolicies(CollectorServices services, TimeProvider time)
{
    private const string Role = "aws.iam.role";

    private static readonly HashSet<string> Documents = ["policies", "boundaryPolicy"];

    public List<PolicyFile> Policies { get; } = [];

    public List<UnreadPolicy> Unread { get; } = [];

    /// <summary>Adds to what was read before; mistakes in the plan go to the diagnostics.</summary>
    public async Task ReadAsync(SourceText source, DiagnosticBag diagnostics, CancellationToken interrupt)
    {
        var kinds = LoadedRules.Kinds(services);
        if (PlanReader.Read(source, kinds, diagnostics) is not { } plan || diagnostics.HasErrors) return;
        var asked = plan.Components.Where(component => component.Kind == Role || component.Settings is IActorSettings).Select(component => component.Name).ToHashSet(StringComparer.Ordinal);
        if (asked.Count == 0)
        {
            diagnostics.Error(source.SpanAt(0), "the plan names no role and no actor that runs under one", "add a component of kind aws.iam.role, or give an actor its role");
            return;
        }

        var order = new CollectionOrder(plan) { Components = asked, Wanted = new Dictionary<string, IReadOnlySet<string>> { [Role] = Documents } };
        var collected = await new CollectionRunner(kinds, time).RunAsync(order, null, interrupt).ConfigureAwait(false);
        foreach (var component in collected.Components)
            if (component.Facts is AwsIamRoleFacts role)
                Examine(component.Component, ArnOf(component.Component, plan), role, new SiteTree(plan.Sites));
    }

    private void Examine(string name, string arn, AwsIamRoleFacts role, SiteTree sites)
    {
        if (role.Exists is { IsPresent: true, Value: false } || role.Policies.IsNotCollected)
        {
            Unread.Add(new UnreadPolicy(name, role.Policies.IsNotCollected ? role.Policies.Why.Detail : "there is no such role"));
            return;
        }

        if (role.Policies.Incomplete is { } rest) Unread.Add(new UnreadPolicy($"other policies of {name}", rest.Detail));
        var options = RoleLint.Options(arn, sites, time.GetUtcNow());
        foreach (var document in RolePolicyDocument.Of(role))
        {
            var title = $"{name[(name.LastIndexOf('/') + 1)..]}/{document.Name}";
            if (document.Text.IsNotCollected) Unread.Add(new UnreadPolicy(title, document.Text.Why.Detail));
            else if (document.Text.IsPresent)
                Policies.Add(PolicyFile.Examine(new SourceText(title, document.Text.Value), document.Kind, PolicyLanguage.Aws, options with { Attachment = document.Attachment }));
        }
    }

    private static string ArnOf(string component, Plan plan) => plan.FindComponent(component)?.Settings is AwsIamRoleSettings settings ? settings.Arn : component;
}
