using System.Text;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Signing;
using Readiness.Lab.Estate;
using Readiness.Lab.Tests.Estate;

namespace Readiness.Lab.Tests.Aws.Signatures;

public sealed class AwsSignerTests
{
    [Fact]
    public async Task Check_QuerySignedByAwsOwnSigner_IsAccepted()
    {
        await using var estate = await TestEstate.BeforeAsync();

        Assert.Equal(200, await SendAsync(estate, "sts", "ap-east-1", "POST", "/", "Action=GetCallerIdentity&Version=2011-06-15"));
    }

    [Theory]
    [InlineData("/2013-04-01/hostedzone/Z0EXAMPLE/rrset?name=%5C052.example.com&type=A&maxitems=1")]
    [InlineData("/2013-04-01/hostedzonesbyname?maxitems=1&dnsname=example.com.")]
    public async Task Check_RestSignedByAwsOwnSigner_IsAccepted(string path)
    {
        await using var estate = await TestEstate.BeforeAsync();

        Assert.Equal(200, await SendAsync(estate, "route53", "us-east-1", "GET", path, ""));
    }

    private static async Task<int> SendAsync(LabEstate estate, string service, string region, string method, string path, string body)
    {
        var credentials = new SessionAWSCredentials(
            estate.Environment["AWS_ACCESS_KEY_ID"], estate.Environment["AWS_SECRET_ACCESS_KEY"], estate.Environment["AWS_SESSION_TOKEN"]);
        var uri = new Uri(estate.Environment["AWS_ENDPOINT_URL"] + path);
        var signing = new AWSSigningRequest { HttpMethod = new HttpMethod(method), RequestUri = uri, Content = Encoding.UTF8.GetBytes(body) };
        if (body.Length > 0)
            signing.Headers["content-type"] = "application/x-www-form-urlencoded";
        var signed = await AWSSigV4Signer.SignAsync(
            signing,
            new AWSSigV4Parameters { Credentials = credentials, Region = RegionEndpoint.GetBySystemName(region), Service = service },
            TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(new HttpMethod(method), uri);
        if (body.Length > 0)
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new("application/x-www-form-urlencoded") } };
        foreach (var (name, value) in signed.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var http = new HttpClient();
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }
}
