using System.Xml.Linq;
using Readiness.Lab.Aws.Iam;
using Readiness.Lab.Aws.Iam.Evaluation;
using Readiness.Lab.Aws.Signatures;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Sts;

/// <summary>STS in the query protocol: who the caller is, and sessions of roles whose trust policy allows it.</summary>
internal sealed class StsService(IamAccount account, AccessKeys keys, TimeProvider time) : IAwsService
{
    private const string Version = "2011-06-15";

    public string Name => "sts";

    public string? Region => null;

    public string XmlNamespace => $"https://sts.amazonaws.com/doc/{Version}/";

    public bool HasResultElement => true;

    public bool Takes(HttpRequest request) => request.Path == "/" && request.Fields["Version"] == Version;

    public AwsCall Read(HttpRequest request)
    {
        var fields = request.Fields;
        var role = fields["RoleArn"];
        return new AwsCall(fields["Action"], role.Length > 0 ? role : "*", "", fields);
    }

    public AwsAnswer Answer(AwsCall call, Caller caller) => call.Operation switch
    {
        "GetCallerIdentity" => new AwsResult(
            new XElement("Arn", caller.Arn),
            new XElement("UserId", caller.UserId),
            new XElement("Account", LabAccount.Id)),
        "AssumeRole" => AssumeRole(call, caller),
        _ => new AwsError(400, "InvalidAction", $"The action {call.Operation} is not valid for this web service."),
    };

    private AwsAnswer AssumeRole(AwsCall call, Caller caller)
    {
        var session = call.Fields["RoleSessionName"];
        if (session.Length is < 2 or > 64)
            return new AwsError(400, "ValidationError", "1 validation error detected: Value at 'roleSessionName' failed to satisfy constraint: Member must have length between 2 and 64");
        var role = account.Role(call.Resource[(call.Resource.LastIndexOf('/') + 1)..]);
        if (role is null || role.Arn != call.Resource || !Trusts(role, caller) || IsProtected(role, caller))
            return new AwsError(403, "AccessDenied", $"User: {caller.Arn} is not authorized to perform: sts:AssumeRole on resource: {call.Resource}");
        // A session that was itself assumed from a role is never longer than an hour.
        var key = keys.Issue(new Caller(role.Name, role.Id, session), time.GetUtcNow().AddHours(1));
        return new AwsResult(
            new XElement(
                "Credentials",
                new XElement("AccessKeyId", key.Id),
                new XElement("SecretAccessKey", key.Secret),
                new XElement("SessionToken", key.SessionToken),
                new XElement("Expiration", AwsTime.Text(key.Expires))),
            new XElement("AssumedRoleUser", new XElement("Arn", key.Caller.Arn), new XElement("AssumedRoleId", key.Caller.UserId)),
            new XElement("PackedPolicySize", 0));
    }

    private bool Trusts(IamRole role, Caller caller) => Evaluator.Decide([role.Trust], null, Request(role, caller)).Outcome == Outcome.Allowed;

    private bool IsProtected(IamRole role, Caller caller) => account.Organization?.Protects(Request(role, caller)) == true;

    private AccessRequest Request(IamRole role, Caller caller)
    {
        var own = account.Role(caller.Role)?.Arn ?? LabAccount.RoleArn(caller.Role);
        string[] names = [caller.Arn, own, LabAccount.Id, $"arn:aws:iam::{LabAccount.Id}:root"];
        var context = new Dictionary<string, ContextValue> { ["aws:principalarn"] = new([own], IsList: false) };
        return new AccessRequest("sts:AssumeRole", role.Arn, context, names);
    }
}
