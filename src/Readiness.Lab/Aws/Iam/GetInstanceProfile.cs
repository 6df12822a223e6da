using System.Xml.Linq;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Iam;

internal sealed class GetInstanceProfile(IamAccount account) : IIamOperation
{
    public string Name => "GetInstanceProfile";

    public string Resource(FormFields fields) => LabAccount.InstanceProfileArn(fields["InstanceProfileName"]);

    public AwsAnswer Answer(FormFields fields)
    {
        var name = fields["InstanceProfileName"];
        return account.Profile(name) is { } profile
            ? new AwsResult(new XElement("InstanceProfile", InstanceProfiles.Elements(profile, account)))
            : IamErrors.NoSuchEntity($"Instance Profile {name} cannot be found.");
    }
}
