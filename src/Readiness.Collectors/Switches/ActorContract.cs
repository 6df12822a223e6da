using Readiness.Collectors.Aws.IamRole;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Switches;

/// <summary>What the plan says that an actor must be able to do and must never be able to do, whether or not a component declares its roles.</summary>
internal static class ActorContract
{
    /// <summary>All that has to be asked: what is required of the role that it acts under, what is forbidden of every role on its way.</summary>
    public static IEnumerable<RoleQuestion> Questions(Component actor, ActorRoles roles)
    {
        if (actor.Settings is not IActorSettings settings) return [];
        var required = roles.Acting.IsPresent ? settings.Must.Select(term => new RoleQuestion(roles.Acting.Value, term.Question)) : [];
        return required.Concat(roles.Known.SelectMany(role => settings.Never.Select(term => new RoleQuestion(role, term.Prohibition))));
    }

    /// <summary>The switch with the contract of its actor; empty lists when the plan states none.</summary>
    public static SwitchFacts With(SwitchFacts facts, StepContext context)
    {
        var settings = context.Component.Settings as IActorSettings;
        var roles = ActorRoles.Of(context.Component, context.Plan, context.Collected);
        return facts with
        {
            Must = Of(settings?.Must ?? [], roles.Acting.IsPresent ? [roles.Acting.Value] : [], roles.Acting, context, RoleContract.Required),
            Never = Of(settings?.Never ?? [], [.. roles.Known], roles.First, context, RoleContract.Forbidden),
        };
    }

    /// <param name="needed">The role without which the list would not be whole.</param>
    private static FactList<SwitchPermission> Of(
        IReadOnlyList<PermissionSettings> terms,
        IReadOnlyList<string> roles,
        Fact<string> needed,
        StepContext context,
        Func<IReadOnlyList<PermissionSettings>, FactList<RoleAnswerFacts>, FactList<PermissionFacts>> judge)
    {
        if (terms.Count == 0) return FactList<SwitchPermission>.Present([]);
        var permissions = new List<SwitchPermission>();
        NotCollected? gap = needed.IsPresent ? null : WhyNoRole(needed, context.Component);
        foreach (var role in roles)
        {
            var answers = context.Collected.Of<AwsIamRoleFacts>(AwsIamRoleSettings.ComponentOf(role, context.Plan))?.Answers ?? FactList<RoleAnswerFacts>.Missing(NotCollected.NotRequested);
            var judged = judge(terms, answers);
            gap ??= judged.IsNotCollected ? judged.Why : null;
            permissions.AddRange(judged.Items.Select(permission => Of(permission, roles.Count > 1 ? role : null)));
        }

        return permissions.Count == 0 && gap is not null ? FactList<SwitchPermission>.Missing(gap) : FactList<SwitchPermission>.Present(permissions, null, gap);
    }

    private static SwitchPermission Of(PermissionFacts permission, string? role) => new()
    {
        Name = role is null ? permission.Name : $"{permission.Name} as {role}",
        Granted = permission.Granted,
        Because = permission.Because,
        Statement = permission.Statement,
        FixPolicy = permission.FixPolicy,
        FixCommand = permission.FixCommand,
        FixTerraform = permission.FixTerraform,
    };

    public static NotCollected WhyNoRole(Fact<string> role, Component actor) => role.IsNotCollected
        ? role.Why
        : new NotCollected(NotCollectedReason.Unsupported, $"the instance of {actor.Name} hands out no role");
}
