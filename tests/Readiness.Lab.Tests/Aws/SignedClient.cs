using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Readiness.Lab.Estate;

namespace Readiness.Lab.Tests.Aws;

/// <summary>Signs by the published steps of Signature Version 4 with code that the lab does not see.</summary>
internal sealed class SignedClient(LabEstate estate, TimeProvider time) : IDisposable
{
    private readonly HttpClient _http = new();

    public string Secret { get; set; } = estate.Environment["AWS_SECRET_ACCESS_KEY"];

    public string AccessKeyId { get; set; } = estate.Environment["AWS_ACCESS_KEY_ID"];

    public string SessionToken { get; set; } = estate.Environment["AWS_SESSION_TOKEN"];

    public void Dispose() => _http.Dispose();

    public Task<(int Status, XElement Xml)> StsAsync(params (string Name, string Value)[] fields) =>
        SendAsync("sts", "ap-east-1", HttpMethod.Post, "/", Form("2011-06-15", fields));

    public Task<(int Status, XElement Xml)> IamAsync(params (string Name, string Value)[] fields) =>
        SendAsync("iam", "us-east-1", HttpMethod.Post, "/", Form("2010-05-08", fields));

    public Task<(int Status, XElement Xml)> Route53Async(string pathAndQuery) =>
        SendAsync("route53", "us-east-1", HttpMethod.Get, "/2013-04-01/" + pathAndQuery, "");

    public async Task<(int Status, XElement Xml)> SendAsync(string service, string region, HttpMethod method, string pathAndQuery, string body)
    {
        var uri = new Uri(estate.Environment["AWS_ENDPOINT_URL"] + pathAndQuery);
        using var request = new HttpRequestMessage(method, uri);
        var date = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var scope = $"{date[..8]}/{region}/{service}/aws4_request";
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
        const string signed = "host;x-amz-date;x-amz-security-token";
        var canonical = $"{method.Method}\n{uri.AbsolutePath}\n{query}\nhost:{uri.Authority}\nx-amz-date:{date}\nx-amz-security-token:{SessionToken}\n\n{signed}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}";
        var toSign = $"AWS4-HMAC-SHA256\n{date}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))}";
        var key = scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + Secret), (k, part) => HMACSHA256.HashData(k, Encoding.UTF8.GetBytes(part)));
        var signature = Hex(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(toSign)));
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={AccessKeyId}/{scope}, SignedHeaders={signed}, Signature={signature}");
        request.Headers.Add("x-amz-date", date);
        request.Headers.Add("x-amz-security-token", SessionToken);
        if (body.Length > 0)
            request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/x-www-form-urlencoded", "utf-8"));
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, WithoutNamespaces(XElement.Parse(text)));
    }

    private static string Form(string version, (string Name, string Value)[] fields) =>
        string.Join('&', fields.Append(("Version", version)).Select(field => $"{Uri.EscapeDataString(field.Item1)}={Uri.EscapeDataString(field.Item2)}"));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private static XElement WithoutNamespaces(XElement element)
    {
        foreach (var one in element.DescendantsAndSelf())
            one.Name = one.Name.LocalName;
        element.DescendantsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return element;
    }
}
