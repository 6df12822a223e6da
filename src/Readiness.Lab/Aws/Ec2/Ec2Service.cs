using System.Xml.Linq;
using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Ec2;

/// <summary>EC2 in its own dialect of the query protocol: no result element, lists of <c>item</c>, and errors of another shape.</summary>
internal sealed class Ec2Service(Instances instances) : IAwsService
{
    private const string Version = "2016-11-15";

    public string Name => "ec2";

    public string? Region => LabAccount.Region;

    public string XmlNamespace => $"http://ec2.amazonaws.com/doc/{Version}/";

    public bool HasResultElement => false;

    public bool HasErrorList => true;

    public bool Takes(HttpRequest request) => request.Path == "/" && request.Fields["Version"] == Version;

    public AwsCall Read(HttpRequest request)
    {
        var fields = request.Fields;
        return new AwsCall(fields["Action"], "*", fields["InstanceId.1"], fields);
    }

    public AwsAnswer Answer(AwsCall call, Caller caller)
    {
        if (call.Operation != "DescribeInstances") return new AwsError(400, "InvalidAction", $"The action {call.Operation} is not valid for this web service.");
        return instances.Find(call.Target) is { } instance
            ? new AwsResult(new XElement("reservationSet", new XElement(
                "item",
                new XElement("reservationId", "r-0a1b2c3d4e5f60001"),
                new XElement("ownerId", LabAccount.Id),
                new XElement("instancesSet", new XElement("item", Describe(instance))))))
            : new AwsError(400, "InvalidInstanceID.NotFound", $"The instance ID '{call.Target}' does not exist");
    }

    private static XElement?[] Describe(Instance instance) =>
    [
        new("instanceId", instance.Id),
        new("instanceType", "t3.large"),
        new("instanceState", new XElement("code", instance.State == "running" ? 16 : 80), new XElement("name", instance.State)),
        new("placement", new XElement("availabilityZone", LabAccount.Region + "a")),
        new("privateIpAddress", instance.Address),
        instance.Profile is null ? null : new XElement("iamInstanceProfile", new XElement("arn", LabAccount.InstanceProfileArn(instance.Profile)), new XElement("id", "AIPALABDNSWRITER00001")),
        new(
            "metadataOptions",
            new XElement("state", "applied"),
            new XElement("httpTokens", instance.MetadataTokens),
            new XElement("httpPutResponseHopLimit", instance.MetadataHopLimit),
            new XElement("httpEndpoint", instance.MetadataEndpoint)),
    ];
}
