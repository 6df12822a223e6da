using System.Text;
using System.Text.Json;
using Readiness.Lab.Aws.Signatures;
using Readiness.Lab.Http;

namespace Readiness.Lab.Tests.Aws.Signatures;

public sealed class SignatureTests
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

    [Theory]
    [InlineData("sts/ap-east-1", "POST", "sts.ap-east-1.amazonaws.com", "/", "", "Action=GetCallerIdentity&Version=2011-06-15", "7c507d5e01b1980b6d0abd4486340619152afc56a288932a116b8281c2c3ea07")]
    [InlineData("iam/us-east-1", "POST", "iam.amazonaws.com", "/", "", "Action=GetRole&Version=2010-05-08&RoleName=consul-template-dns", "ed88c92e957563fe11c64fe3bb1960b9a23a23ff90220f275a6b75077d86206f")]
    [InlineData("route53/us-east-1", "GET", "route53.amazonaws.com", "/2013-04-01/hostedzone/Z0123456789ABCDEFGHIJ/rrset", "name=%5C052.example.hk.&type=A&identifier=primary%201&maxitems=300", "", "0c5b7ba4b234f33d389839f33565cb317f64d0564eff09833aeff82a38bfea41")]
    public void Compute_PublishedRequest_GivesThePublishedSignature(string scope, string method, string host, string path, string query, string body, string expected)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Host"] = host, ["X-Amz-Date"] = "20261122T093000Z" };
        if (body.Length > 0)
            headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8";
        string[] signed = body.Length > 0 ? ["content-type", "host", "x-amz-date"] : ["host", "x-amz-date"];
        var header = new SignatureHeader("AKIAIOSFODNN7EXAMPLE", "20261122", scope.Split('/')[1], scope.Split('/')[0], signed, "");

        var signature = Signature.Compute(new HttpRequest(method, path, query, headers, Encoding.UTF8.GetBytes(body)), header, Secret);

        Assert.Equal(expected, signature);
    }

    [Fact]
    public void Compute_VectorsBesideTheCheckout_AllAgree()
    {
        if (Vectors.Find("aws-sigv4-requests.json") is not { } path)
        {
            TestContext.Current.TestOutputHelper!.WriteLine("The vectors beside the checkout are absent; only the ones in this file were checked.");
            return;
        }

        using var json = JsonDocument.Parse(File.ReadAllText(path));
        // The lab has no S3, the one family of services that canonicalises paths differently.
        var cases = json.RootElement.GetProperty("cases").EnumerateArray().Where(one => one.GetProperty("service").GetString() != "s3").ToList();

        Assert.NotEmpty(cases);
        Assert.All(cases, one =>
        {
            AssertAgrees(one, "authorization", []);
            var digest = one.GetProperty("canonicalRequest").GetString()!.Split('\n')[^1];
            AssertAgrees(one, "authorizationWithContentSha256Header", new() { ["x-amz-content-sha256"] = digest });
        });
    }

    private static void AssertAgrees(JsonElement vector, string property, Dictionary<string, string> more)
    {
        var uri = new Uri(vector.GetProperty("url").GetString()!);
        var headers = new Dictionary<string, string>(more, StringComparer.OrdinalIgnoreCase) { ["Host"] = uri.Authority };
        foreach (var header in vector.GetProperty("headers").EnumerateObject())
            headers[header.Name] = header.Value.GetString()!;
        var expected = SignatureHeader.Parse(vector.GetProperty(property).GetString()!)!;
        var body = Encoding.UTF8.GetBytes(vector.GetProperty("bodyUtf8").GetString()!);
        var request = new HttpRequest(vector.GetProperty("method").GetString()!, uri.AbsolutePath, uri.Query.TrimStart('?'), headers, body);

        Assert.Equal(expected.Signature, Signature.Compute(request, expected, vector.GetProperty("secretAccessKey").GetString()!));
    }
}
