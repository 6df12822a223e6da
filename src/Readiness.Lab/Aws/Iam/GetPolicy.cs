using System.Xml.Linq;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Iam;

internal sealed class GetPolicy(IamAccount account) : IIamOperation
{
    public string Name => "GetPolicy";

    public string Resource(FormFields fields) => fields["PolicyArn"];

    public AwsAnswer Answer(FormFields fields) => account.Policy(fields["PolicyArn"]) is not { } policy
        ? IamErrors.NoSuchEntity($"Policy {fields["PolicyArn"]} was not found.")
        : new AwsResult(new XElement(
            "Policy",
            new XElement("PolicyName", policy.Name),
            new XElement("Arn", policy.Arn),
            new XElement("DefaultVersionId", policy.VersionId),
            new XElement("AttachmentCount", 1),
            new XElement("PermissionsBoundaryUsageCount", 0),
            new XElement("IsAttachable", true)));
}
