using System.Text.Json.Nodes;
using Readiness.Lab.Aws.Iam;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Organizations;

/// <summary>Organizations in the JSON protocol, global and signed for us-east-1; its lists come one item a page.</summary>
internal sealed class OrganizationsService(IamAccount account) : IAwsService
{
    // A name on the wire, not the member that happens to be called the same.
    private const string PolicyName = "Name";

    private const string Target = "AWSOrganizationsV20161128.";

    private static readonly AwsError NotInUse = new(400, "AWSOrganizationsNotInUseException", "Your account is not a member of an organization.");

    public string Name => "organizations";

    public string? Region => "us-east-1";

    public string XmlNamespace => "";

    public bool HasResultElement => false;

    public bool IsJson => true;

    public bool Takes(HttpRequest request) => request.Header("X-Amz-Target").StartsWith(Target, StringComparison.Ordinal);

    public AwsCall Read(HttpRequest request)
    {
        var fields = FormFields.FromJson(request.Body);
        var about = new[] { "TargetId", "ChildId", "PolicyId" }.Select(name => fields[name]).FirstOrDefault(id => id.Length > 0);
        return new AwsCall(request.Header("X-Amz-Target")[Target.Length..], about ?? "*", fields["Filter"], fields);
    }

    public AwsAnswer Answer(AwsCall call, Caller caller) => account.Organization is { } organization
        ? call.Operation switch
        {
            "DescribeOrganization" => new AwsJsonResult(new JsonObject
            {
                ["Organization"] = new JsonObject { ["Id"] = "o-lab0000001", ["FeatureSet"] = "ALL", ["MasterAccountId"] = Organization.ManagementAccount },
            }),
            "ListParents" => Parents(call.Resource),
            "ListPoliciesForTarget" => Policies(organization, call),
            "DescribePolicy" => Describe(organization, call.Resource),
            _ => new AwsError(400, "UnknownOperationException", "The lab knows four reads of Organizations."),
        }
        : NotInUse;

    private static AwsAnswer Parents(string child) => Organization.Targets.IndexOf(child) switch
    {
        > 0 and var at => new AwsJsonResult(new JsonObject
        {
            ["Parents"] = new JsonArray(new JsonObject { ["Id"] = Organization.Targets[at - 1], ["Type"] = at == 1 ? "ROOT" : "ORGANIZATIONAL_UNIT" }),
        }),
        _ => new AwsError(400, "ChildNotFoundException", "You specified a child that doesn't exist."),
    };

    private static AwsAnswer Policies(Organization organization, AwsCall call)
    {
        if (!Organization.Targets.Contains(call.Resource)) return new AwsError(400, "TargetNotFoundException", "You specified a target that doesn't exist.");
        var all = organization.At(call.Resource, call.Target);
        var start = int.TryParse(call.Fields["NextToken"], out var at) ? at : 0;
        var page = new JsonObject { ["Policies"] = new JsonArray([.. all.Skip(start).Take(1).Select(Summary)]) };
        if (start + 1 < all.Count) page["NextToken"] = (start + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new AwsJsonResult(page);
    }

    private static AwsAnswer Describe(Organization organization, string id) => organization.Policy(id) is { } policy
        ? new AwsJsonResult(new JsonObject { ["Policy"] = new JsonObject { ["PolicySummary"] = Summary(policy), ["Content"] = policy.Document.Text } })
        : new AwsError(400, "PolicyNotFoundException", "You specified a policy that doesn't exist.");

    private static JsonObject Summary(OrganizationPolicy policy) => new()
    {
        ["Id"] = policy.Id,
        [PolicyName] = policy.Name,
        ["Type"] = policy.Type,
        ["AwsManaged"] = policy.IsAwsManaged,
    };
}
