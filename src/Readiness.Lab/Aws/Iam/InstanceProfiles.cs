using System.Xml.Linq;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Iam;

/// <summary>What IAM tells about the profiles that hand roles to instances.</summary>
internal static class InstanceProfiles
{
    public static AwsAnswer ForRole(IamAccount account, IamRole role, FormFields fields) =>
        IamPage.Of("InstanceProfiles", [.. account.Profiles.Where(profile => profile.Role == role.Name).Select(profile => Elements(profile, account))], fields);

    public static XElement[] Elements(InstanceProfile profile, IamAccount account) =>
    [
        new("Path", "/"),
        new("InstanceProfileName", profile.Name),
        new("InstanceProfileId", profile.Id),
        new("Arn", LabAccount.InstanceProfileArn(profile.Name)),
        AwsResult.Members("Roles", profile.Role is null ? [] : [Role(profile.Role, account)]),
        new("CreateDate", AwsTime.Text(IamAccount.CreatedAt)),
    ];

    private static XElement[] Role(string name, IamAccount account) => [new("RoleName", name), new("Arn", account.Role(name)?.Arn ?? LabAccount.RoleArn(name))];
}
