using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Iam;

/// <summary>IAM in the query protocol, global and signed for us-east-1.</summary>
internal sealed class IamService(IReadOnlyList<IIamOperation> operations) : IAwsService
{
    private const string Version = "2010-05-08";

    public string Name => "iam";

    public string? Region => "us-east-1";

    public string XmlNamespace => $"https://iam.amazonaws.com/doc/{Version}/";

    public bool HasResultElement => true;

    public bool Takes(HttpRequest request) => request.Path == "/" && request.Fields["Version"] == Version;

    public AwsCall Read(HttpRequest request)
    {
        var fields = request.Fields;
        return new AwsCall(fields["Action"], Find(fields["Action"])?.Resource(fields) ?? "*", "", fields);
    }

    public AwsAnswer Answer(AwsCall call, Caller caller) =>
        Find(call.Operation)?.Answer(call.Fields)
        ?? new AwsError(400, "InvalidAction", $"The action {call.Operation} is not valid for this web service.");

    private IIamOperation? Find(string name) => operations.FirstOrDefault(operation => operation.Name == name);
}
