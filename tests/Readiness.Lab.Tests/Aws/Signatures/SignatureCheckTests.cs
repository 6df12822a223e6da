using Microsoft.Extensions.Time.Testing;
using Readiness.Lab.Estate;
using Readiness.Lab.Tests.Estate;

namespace Readiness.Lab.Tests.Aws.Signatures;

public sealed class SignatureCheckTests
{
    private static readonly (string, string) WhoAmI = ("Action", "GetCallerIdentity");

    [Fact]
    public async Task Check_WrongSecret_DoesNotMatch()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System) { Secret = "guessed" };

        var (status, xml) = await client.StsAsync(WhoAmI);

        Assert.Equal(403, status);
        Assert.Equal("SignatureDoesNotMatch", xml.Text("Code"));
    }

    [Theory]
    [InlineData("ASIAUNKNOWN", null)]
    [InlineData(null, "another token")]
    public async Task Check_UnknownKeyOrToken_IsInvalid(string? key, string? token)
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);
        client.AccessKeyId = key ?? client.AccessKeyId;
        client.SessionToken = token ?? client.SessionToken;

        var (status, xml) = await client.StsAsync(WhoAmI);

        Assert.Equal(403, status);
        Assert.Equal("InvalidClientTokenId", xml.Text("Code"));
    }

    [Fact]
    public async Task Check_GlobalServiceSignedForAnotherRegion_DoesNotMatch()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (status, xml) = await client.SendAsync("route53", "ap-east-1", HttpMethod.Get, "/2013-04-01/hostedzone/Z0EXAMPLE", "");

        Assert.Equal(403, status);
        Assert.Contains("us-east-1", xml.Text("Message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Unsigned_AsksForAToken()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var http = new HttpClient();

        var answer = await http.GetAsync(new Uri(estate.Environment["AWS_ENDPOINT_URL"] + "/2013-04-01/hostedzone/Z0EXAMPLE"), TestContext.Current.CancellationToken);

        Assert.Equal(403, (int)answer.StatusCode);
        Assert.Contains("<Code>MissingAuthenticationToken</Code>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(16, "SignatureDoesNotMatch", "Signature expired")]
    [InlineData(-16, "SignatureDoesNotMatch", "Signature not yet current")]
    [InlineData(13 * 60, "ExpiredToken", "expired")]
    public async Task Check_ClocksApart_SaysSo(int minutes, string code, string words)
    {
        var labClock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 14, 0, 0, TimeSpan.Zero));
        await using var estate = await TestEstate.StartAsync(new LabOptions { Time = labClock });
        using var client = new SignedClient(estate, new FakeTimeProvider(labClock.GetUtcNow().AddMinutes(minutes < 0 ? -minutes : 0)));
        if (minutes > 0)
            labClock.Advance(TimeSpan.FromMinutes(minutes));

        var (status, xml) = await client.StsAsync(WhoAmI);

        Assert.Equal(403, status);
        Assert.Equal(code, xml.Text("Code"));
        Assert.Contains(words, xml.Text("Message"), StringComparison.Ordinal);
    }
}
