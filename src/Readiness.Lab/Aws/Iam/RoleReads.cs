using System.Xml.Linq;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Iam;

/// <summary>What IAM tells about one role. Documents are percent-encoded on the wire.</summary>
internal static class RoleReads
{
    public static AwsAnswer GetRole(IamRole role, DateTimeOffset now) => new AwsResult(new XElement(
        "Role",
        new XElement("Path", role.Path),
        new XElement("RoleName", role.Name),
        new XElement("RoleId", role.Id),
        new XElement("Arn", role.Arn),
        new XElement("CreateDate", AwsTime.Text(IamAccount.CreatedAt)),
        new XElement("AssumeRolePolicyDocument", Uri.EscapeDataString(role.Trust.Text)),
        new XElement("MaxSessionDuration", 3600),
        role.Boundary is null ? null : new XElement(
            "PermissionsBoundary",
            new XElement("PermissionsBoundaryType", "Policy"),
            new XElement("PermissionsBoundaryArn", role.Boundary)),
        new XElement(
            "RoleLastUsed",
            new XElement("LastUsedDate", AwsTime.Text(now.AddHours(-1))),
            new XElement("Region", LabAccount.Region))));

    public static AwsAnswer ListRolePolicies(IamRole role, FormFields fields) =>
        IamPage.Of("PolicyNames", [.. role.Inline.Keys], fields);

    public static AwsAnswer GetRolePolicy(IamRole role, FormFields fields)
    {
        var name = fields["PolicyName"];
        return role.Inline.TryGetValue(name, out var document)
            ? new AwsResult(
                new XElement("RoleName", role.Name),
                new XElement("PolicyName", name),
                new XElement("PolicyDocument", Uri.EscapeDataString(document.Text)))
            : IamErrors.NoSuchEntity($"The role policy with name {name} cannot be found.");
    }

    public static AwsAnswer ListAttachedRolePolicies(IamRole role, FormFields fields) =>
        IamPage.Of("AttachedPolicies", [.. role.Attached.Select(Attached)], fields);

    private static XElement[] Attached(string arn) =>
        [new XElement("PolicyName", arn[(arn.LastIndexOf('/') + 1)..]), new XElement("PolicyArn", arn)];
}
