using System.Xml.Linq;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Iam;

internal sealed class GetPolicyVersion(IamAccount account) : IIamOperation
{
    public string Name => "GetPolicyVersion";

    public string Resource(FormFields fields) => fields["PolicyArn"];

    public AwsAnswer Answer(FormFields fields)
    {
        var (arn, version) = (fields["PolicyArn"], fields["VersionId"]);
        return account.Policy(arn) is { } policy && policy.VersionId == version
            ? new AwsResult(new XElement(
                "PolicyVersion",
                new XElement("Document", Uri.EscapeDataString(policy.Document.Text)),
                new XElement("VersionId", version),
                new XElement("IsDefaultVersion", true),
                new XElement("CreateDate", AwsTime.Text(IamAccount.CreatedAt))))
            : IamErrors.NoSuchEntity($"Policy {arn} version {version} does not exist or is not attachable.");
    }
}
