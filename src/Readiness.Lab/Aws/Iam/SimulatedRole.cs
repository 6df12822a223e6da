using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Iam;

internal static class SimulatedRole
{
    /// <summary>The role that <c>PolicySourceArn</c> names; AWS looks at the name alone and forgives a wrong path.</summary>
    public static IamRole? Find(IamAccount account, FormFields fields)
    {
        var arn = fields["PolicySourceArn"];
        return arn.StartsWith($"arn:aws:iam::{LabAccount.Id}:role/", StringComparison.Ordinal)
            ? account.Role(arn[(arn.LastIndexOf('/') + 1)..])
            : null;
    }
}
