using Readiness.Collectors.Aws.Ec2Instance;
using Readiness.Collectors.Aws.IamRole;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Switches;

/// <summary>The machine of an actor, as the switch sees it.</summary>
internal static class SwitchMachine
{
    /// <summary>Absent when the plan names none.</summary>
    public static Fact<SwitchInstance> Of(StepContext context)
    {
        if (ActorInstance.Of(context.Component) is not { } instance) return Fact<SwitchInstance>.Absent();
        var facts = instance.Facts(context.Plan, context.Collected) ?? AwsEc2InstanceFacts.Missing(NotCollected.NotRequested);
        var settings = (IActorSettings)context.Component.Settings!;
        var role = ActorRole.Of(context.Component, context.Plan, context.Collected);
        var roleFacts = role.IsPresent ? RoleFacts(role.Value, context) : null;
        return Fact<SwitchInstance>.Present(new SwitchInstance
        {
            Name = instance.Id,
            Exists = facts.Exists,
            State = facts.State,
            Profile = facts.InstanceProfile,
            Role = facts.Role,
            HandsOutActor = facts.Role.Map(handed => settings.Role is not { } declared || ActorRole.AreSame(handed, declared)),
            TrustedByRole = role.IsPresent ? roleFacts?.TrustsEc2 ?? Fact<bool>.Missing(NotCollected.NotRequested) : role.Map(_ => false),
            MetadataEnabled = facts.MetadataEnabled,
            MetadataHopLimit = facts.MetadataHopLimit,
            Container = settings.Container,
            ProfileCommand = ProfileCommand.Of(instance.Id, instance.Region(context.Plan), facts, settings.Role, (settings.Role is null ? null : roleFacts?.InstanceProfiles) ?? default),
        });
    }

    private static AwsIamRoleFacts? RoleFacts(string role, StepContext context) => context.Collected.Of<AwsIamRoleFacts>(AwsIamRoleSettings.ComponentOf(role, context.Plan));
}
