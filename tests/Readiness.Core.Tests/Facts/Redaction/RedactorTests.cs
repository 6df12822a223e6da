using Readiness.Core.Facts.Redaction;

namespace Readiness.Core.Tests.Facts.Redaction;

public sealed class RedactorTests
{
    private static readonly Redactor Redactor = new(["known/secret", "abc"]);

    [Theory]
    [InlineData("login with known/secret failed", "login with *** failed")]
    [InlineData("GET /?x=known%2Fsecret", "GET /?x=***")]
    [InlineData("http://user:pa:ss@host:9090/p", "http://host:9090/p")]
    [InlineData("asked http://user@host and https://u:p@h2/", "asked http://host and https://h2/")]
    [InlineData("http://host/p?module=x&y=z#f", "http://host/p?module=***&y=***#f")]
    [InlineData("GET /api?access_token=x1y2&query=up", "GET /api?access_token=***&query=up")]
    [InlineData("password=hunter2 port=3306", "password=*** port=3306")]
    [InlineData("{\"Password\": \"hunter2\"}", "{\"Password\": ***}")]
    [InlineData("token: hunter2", "token: ***")]
    [InlineData("credentials=hunter2 x", "credentials=*** x")]
    [InlineData("{\"credentials\": \"hunter2\"}", "{\"credentials\": ***}")]
    [InlineData("Authorization: Bearer eyJhbGciOi", "Authorization: ***")]
    [InlineData("Authorization=Basic dXNlcjpwdw==", "Authorization=***")]
    public void Clean_Secret_IsGone(string text, string cleaned) => Assert.Equal(cleaned, Redactor.Clean(text));

    [Theory]
    [InlineData("password: \"${env:ORDERS_PASSWORD}\"")]
    [InlineData("bearer-token: ${file:/run/secrets/token}")]
    [InlineData("arn:aws:secretsmanager:ap-east-1:123456789012:secret:orders-abc")]
    [InlineData("GET /api/v1/query?query=up{job=\"ecs-main\"}")]
    [InlineData("the alphabet begins with abc")]
    [InlineData("http://10.0.0.9:9090/metrics")]
    [InlineData("route53:ChangeResourceRecordSetsNormalizedRecordNames")]
    [InlineData("cannot load credentials: Failed to resolve the host")]
    [InlineData("access denied: iam:ListAccessKeys")]
    public void Clean_NoSecret_IsTheSameText(string text) => Assert.Same(text, Redactor.Clean(text));
}
