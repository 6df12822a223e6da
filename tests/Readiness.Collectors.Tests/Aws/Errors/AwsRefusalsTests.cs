using System.Text;
using Readiness.Collectors.Aws.Errors;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Tests.Aws.Errors;

public sealed class AwsRefusalsTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(403, "AccessDenied", NotCollectedReason.AccessDenied, false)]
    [InlineData(403, "InvalidClientTokenId", NotCollectedReason.AccessDenied, false)]
    [InlineData(403, "ExpiredToken", NotCollectedReason.AccessDenied, false)]
    [InlineData(400, "Throttling", NotCollectedReason.Throttled, true)]
    [InlineData(503, "RequestLimitExceeded", NotCollectedReason.Throttled, true)]
    [InlineData(500, "ServiceFailure", NotCollectedReason.Failed, true)]
    [InlineData(400, "InvalidInput", NotCollectedReason.Failed, false)]
    [InlineData(400, "InvalidAction", NotCollectedReason.Unsupported, false)]
    [InlineData(403, "SomethingNew", NotCollectedReason.AccessDenied, false)]
    public void Read_ErrorCode_DecidesReasonAndWhetherToAskAgain(int status, string code, NotCollectedReason reason, bool again)
    {
        var refusal = AwsRefusals.Read(Answer(status, $"<ErrorResponse><Error><Code>{code}</Code><Message>m</Message></Error></ErrorResponse>"));

        Assert.Equal((reason, again), (refusal?.Reason, refusal?.IsTransient));
    }

    [Fact]
    public void Read_PageInsteadOfAnError_GoesByTheStatus()
    {
        var refusal = AwsRefusals.Read(Answer(503, "<html><body><b>Unavailable</b></body></html>"));

        Assert.Equal((NotCollectedReason.Failed, true), (refusal?.Reason, refusal?.IsTransient));
    }

    [Fact]
    public void Read_DocumentTypeWithEntities_IsNotExpanded()
    {
        const string Bomb = "<!DOCTYPE a [<!ENTITY b 'xxxxxxxxxx'>]><ErrorResponse><Error><Code>&b;</Code></Error></ErrorResponse>";

        Assert.Equal("HTTP 400", AwsErrorReader.Read(Answer(400, Bomb)).Code);
    }

    [Fact]
    public void Read_ReferenceCasesBesideTheCheckout_AllAgree()
    {
        var cases = ReferenceVectors.Cases("aws-errors.json");
        foreach (var one in cases)
        {
            var headers = one.GetProperty("headers").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!, StringComparer.OrdinalIgnoreCase);
            var error = AwsErrorReader.Read(new HttpAnswer(one.GetProperty("status").GetInt32(), Encoding.UTF8.GetBytes(one.Text("body")), From()) { Headers = headers });
            var parsed = one.GetProperty("parsed").GetProperty("Error");

            // Where the service states no code, the reference has the bare status.
            Assert.Equal(parsed.Text("Code"), error.Code.Replace("HTTP ", "", StringComparison.Ordinal));
            if (!error.Code.StartsWith("HTTP", StringComparison.Ordinal)) Assert.Equal(parsed.Text("Message"), error.Message);
        }

        output.WriteLine(cases.Count == 0 ? "The reference vectors are not beside the checkout: only our own cases were run." : $"{cases.Count} reference cases agree.");
    }

    private static Provenance From() => new("http://x/", "op", DateTimeOffset.UnixEpoch, TimeSpan.Zero);

    private static HttpAnswer Answer(int status, string body) => new(status, Encoding.UTF8.GetBytes(body), From());
}
