using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Iam;

/// <summary>An operation on one role, named by <c>RoleName</c>.</summary>
internal sealed class RoleOperation(string name, IamAccount account, Func<IamRole, FormFields, AwsAnswer> answer) : IIamOperation
{
    public string Name => name;

    public string Resource(FormFields fields) => account.Role(fields["RoleName"])?.Arn ?? LabAccount.RoleArn(fields["RoleName"]);

    public AwsAnswer Answer(FormFields fields) =>
        account.Role(fields["RoleName"]) is { } role ? answer(role, fields) : IamErrors.NoRole(fields["RoleName"]);
}
