using Readiness.Collectors.Aws.Ec2Instance;
using Readiness.Collectors.Aws.IamRole;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Switches;

/// <summary>Commands after which an instance hands out the actor's role.</summary>
internal static class ProfileCommand
{
    /// <param name="role">The ARN that the plan says.</param>
    /// <param name="profiles">Those that hold the role; none known makes a new one.</param>
    public static Fact<string> Of(string instance, string? region, AwsEc2InstanceFacts facts, string? role, FactList<InstanceProfileFacts> profiles)
    {
        if (role is null || (facts.Role.IsPresent && ActorRole.AreSame(facts.Role.Value, role)) || facts.Role.IsNotCollected || facts.InstanceProfile.IsNotCollected || facts.Exists.ValueOr(false) is false) return Fact<string>.Absent();
        var name = role[(role.LastIndexOf('/') + 1)..];
        if (facts is { InstanceProfile.IsPresent: true, Role.IsAbsent: true })
            return Fact<string>.Present($"aws iam add-role-to-instance-profile --instance-profile-name {NameOf(facts.InstanceProfile.Value)} --role-name {name}");

        var lines = new List<string>();
        var profile = profiles.Items is [var first, ..] ? first.Name : name;
        if (profiles.Items.Count == 0)
        {
            lines.Add($"aws iam create-instance-profile --instance-profile-name {name}");
            lines.Add($"aws iam add-role-to-instance-profile --instance-profile-name {name} --role-name {name}");
        }

        var where = region is null ? "" : $" --region {region}";
        lines.Add(facts.InstanceProfile.IsAbsent
            ? $"aws ec2 associate-iam-instance-profile{where} --instance-id {instance} --iam-instance-profile Name={profile}"
            : $"aws ec2 replace-iam-instance-profile-association{where} --iam-instance-profile Name={profile} --association-id \"$(aws ec2 describe-iam-instance-profile-associations{where} --filters Name=instance-id,Values={instance} --query 'IamInstanceProfileAssociations[0].AssociationId' --output text)\"");
        return Fact<string>.Present(string.Join('\n', lines));
    }

    private static string NameOf(string arn) => arn[(arn.LastIndexOf('/') + 1)..];
}
