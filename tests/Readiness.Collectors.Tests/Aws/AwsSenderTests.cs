using System.Globalization;
using System.Text.Json;
using Amazon.Runtime;
using Microsoft.Extensions.Time.Testing;
using Readiness.Collectors.Aws;
using Readiness.Collectors.Transport;

namespace Readiness.Collectors.Tests.Aws;

public sealed class AwsSenderTests(ITestOutputHelper output) : IDisposable
{
    private const string Id = "AKIAIOSFODNN7EXAMPLE";
    private const string Secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    private static readonly AwsService[] Services = [AwsService.Sts, AwsService.Iam, AwsService.Route53, AwsService.Ec2, AwsService.AutoScaling, AwsService.Rds, AwsService.CloudWatch];

    private readonly CollectorServices _services = new(
        new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 9, 30, 0, TimeSpan.Zero)), _ => null);

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Sign_CallerIdentityInARegion_IsTheKnownSignature() => AssertSigned(
        AwsRead.Query(AwsService.Sts, "GetCallerIdentity"),
        "https://sts.ap-east-1.amazonaws.com/",
        "20261122/ap-east-1/sts/aws4_request",
        "e0a80f24de166d978dec1f30aef1cd650522c3ebaa61f01de822bb7b89a46703");

    [Fact]
    public void Sign_IamFromAnyRegion_GoesToTheGlobalEndpointSignedForItsHome() => AssertSigned(
        AwsRead.Query(AwsService.Iam, "GetRole", ("RoleName", "consul-template-dns")),
        "https://iam.amazonaws.com/",
        "20261122/us-east-1/iam/aws4_request",
        "8e64d3cf8c96479a88eb2bbd244e6e7fdf88442fe453dc315ed77306e85c7b42");

    [Fact]
    public void Of_CloudWatch_IsCalledMonitoringWhereItIsAsked() => Assert.Equal("https://monitoring.ap-east-1.amazonaws.com/", AwsEndpoint.Of(AwsService.CloudWatch, "ap-east-1", _ => null)?.Address.ToString());

    [Fact]
    public void Operation_CloudWatch_IsCalledAsPoliciesDo() => Assert.Equal("cloudwatch:GetMetricData", AwsRead.Query(AwsService.CloudWatch, "GetMetricData").Operation);

    [Fact]
    public void Sign_RecordNameWithAnEscape_IsTheKnownSignature() => AssertSigned(
        AwsRead.Rest(
            AwsService.Route53,
            "ListResourceRecordSets",
            "hostedzone/Z0123456789ABCDEFGHIJ/rrset",
            ("name", "\\052.example.hk."),
            ("type", "A"),
            ("identifier", "primary 1"),
            ("maxitems", "300")),
        "https://route53.amazonaws.com/2013-04-01/hostedzone/Z0123456789ABCDEFGHIJ/rrset?name=%5C052.example.hk.&type=A&identifier=primary%201&maxitems=300",
        "20261122/us-east-1/route53/aws4_request",
        "e6131cb52b890086e192372ede9372725f10f18d981b54a0ce8629a9719c6b57");

    [Fact]
    public void Sign_PartOfABucket_IsTheKnownSignature() => AssertSigned(
        AwsRead.Bucket("GetBucketReplication", "dr.hk-data", "replication", "ReplicationConfiguration"),
        "https://s3.ap-east-1.amazonaws.com/dr.hk-data?replication",
        "20261122/ap-east-1/s3/aws4_request",
        "ba557263deaf08cefeae1a7c823eacbd49df5e623a512661b11be99d35ac23e4");

    [Fact]
    public void Sign_ReferenceCasesBesideTheCheckout_AllAgree()
    {
        var count = 0;
        foreach (var one in ReferenceVectors.Cases("aws-sigv4-requests.json"))
        {
            if (ReadOf(one) is not { } read) continue;
            using var message = Sign(read, one.Text("region"), one.GetProperty("sessionToken").GetString());
            Assert.Equal(one.Text("authorizationWithContentSha256Header"), message.Headers.GetValues("Authorization").Single());
            count++;
        }

        output.WriteLine(count == 0 ? "The reference vectors are not beside the checkout: only our own cases were run." : $"{count} reference cases agree.");
    }

    [Theory]
    [InlineData("ap-east-1", "https://route53.amazonaws.com/", "us-east-1")]
    [InlineData("cn-north-1", "https://route53.amazonaws.com.cn/", "cn-northwest-1")]
    [InlineData("us-gov-west-1", "https://route53.us-gov.amazonaws.com/", "us-gov-west-1")]
    public void Of_EachPartition_HasItsOwnGlobalEndpoint(string region, string address, string signingRegion)
    {
        var endpoint = AwsEndpoint.Of(AwsService.Route53, region, _ => null);

        Assert.Equal((address, signingRegion), (endpoint?.Address.ToString(), endpoint?.SigningRegion));
    }

    [Fact]
    public void Of_EndpointVariables_TheServicesOwnComesFirst()
    {
        string? Variable(string name) => name switch { "AWS_ENDPOINT_URL" => "http://127.0.0.1:1/", "AWS_ENDPOINT_URL_IAM" => "http://127.0.0.1:2/", _ => null };

        Assert.Equal(2, AwsEndpoint.Of(AwsService.Iam, "ap-east-1", Variable)?.Address.Port);
        Assert.Equal(1, AwsEndpoint.Of(AwsService.Sts, "ap-east-1", Variable)?.Address.Port);
    }

    [Theory]
    [InlineData("PutRolePolicy")]
    [InlineData("DeleteRole")]
    [InlineData("RunInstances")]
    [InlineData("FailoverDBCluster")]
    [InlineData("SetDesiredCapacity")]
    public void Query_AnActionThatWrites_CannotBeExpressed(string action) =>
        Assert.Throws<ArgumentException>(() => AwsRead.Query(AwsService.Iam, action));

    private static AwsRead? ReadOf(JsonElement one)
    {
        if (Array.Find(Services, service => service.ActionPrefix == one.Text("service")) is not { } service) return null;
        var address = new Uri(one.Text("url"));
        var operation = string.Concat(one.Text("operation").Split('_').Select(word => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word)));
        if (one.Text("method") == "GET") return AwsRead.Rest(service, operation, address.AbsolutePath.Split('/', 3)[2], Pairs(address.Query.TrimStart('?')));
        var form = Pairs(one.Text("bodyUtf8")).ToList();
        var isRead = new[] { "Get", "List", "Describe", "Simulate" }.Any(verb => form[0].Value!.StartsWith(verb, StringComparison.Ordinal));
        return isRead ? AwsRead.Query(service, form[0].Value!, form.Skip(2)) : null;
    }

    private static IEnumerable<(string Name, string? Value)> Pairs(string encoded) => encoded
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2))
        .Select(pair => (Uri.UnescapeDataString(pair[0]), (string?)Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? "")));

    private HttpRequestMessage Sign(AwsRead read, string region, string? token)
    {
        AWSCredentials credentials = token is null ? new BasicAWSCredentials(Id, Secret) : new SessionAWSCredentials(Id, Secret, token);
        return new AwsSender(_services).Sign(read, AwsEndpoint.Of(read.Service, region, _ => null)!, credentials);
    }

    private void AssertSigned(AwsRead read, string address, string scope, string signature)
    {
        using var message = Sign(read, "ap-east-1", null);

        var authorization = message.Headers.GetValues("Authorization").Single();
        Assert.Equal(address, message.RequestUri?.AbsoluteUri);
        Assert.Contains(scope, authorization, StringComparison.Ordinal);
        Assert.EndsWith($"Signature={signature}", authorization, StringComparison.Ordinal);
    }
}
