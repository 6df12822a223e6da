using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Iam;

/// <summary>The condition keys in the role's policies and boundary.</summary>
internal sealed class GetContextKeysForPrincipalPolicy(IamAccount account) : IIamOperation
{
    public string Name => "GetContextKeysForPrincipalPolicy";

    public string Resource(FormFields fields) => fields["PolicySourceArn"];

    public AwsAnswer Answer(FormFields fields)
    {
        if (SimulatedRole.Find(account, fields) is not { } role)
            return IamErrors.NoRole(fields["PolicySourceArn"]);
        var documents = account.PoliciesOf(role);
        var keys = (account.BoundaryOf(role) is { } boundary ? documents.Append(boundary) : documents)
            .SelectMany(document => document.Statements)
            .SelectMany(statement => statement.Conditions)
            .Select(condition => condition.Key)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.OrdinalIgnoreCase);
        return new AwsResult(AwsResult.Members("ContextKeyNames", keys));
    }
}
