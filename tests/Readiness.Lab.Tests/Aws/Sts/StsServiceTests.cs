using Readiness.Lab.Tests.Estate;

namespace Readiness.Lab.Tests.Aws.Sts;

public sealed class StsServiceTests
{
    [Fact]
    public async Task GetCallerIdentity_Signed_NamesTheSession()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (status, xml) = await client.StsAsync(("Action", "GetCallerIdentity"));

        Assert.Equal(200, status);
        Assert.Equal("arn:aws:sts::123456789012:assumed-role/readiness/drill", xml.Text("Arn"));
        Assert.Equal("123456789012", xml.Text("Account"));
        Assert.NotEqual("", xml.Text("RequestId"));
    }

    [Fact]
    public async Task AssumeRole_TrustedRole_GivesCredentialsThatWork()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (status, xml) = await client.StsAsync(
            ("Action", "AssumeRole"),
            ("RoleArn", "arn:aws:iam::123456789012:role/readiness-audit"),
            ("RoleSessionName", "night"));
        client.AccessKeyId = xml.Text("AccessKeyId")!;
        client.Secret = xml.Text("SecretAccessKey")!;
        client.SessionToken = xml.Text("SessionToken")!;
        var (_, identity) = await client.StsAsync(("Action", "GetCallerIdentity"));

        Assert.Equal(200, status);
        Assert.Equal("arn:aws:sts::123456789012:assumed-role/readiness-audit/night", identity.Text("Arn"));
    }

    [Fact]
    public async Task AssumeRole_RoleOfInstancesOnly_IsDenied()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (status, xml) = await client.StsAsync(
            ("Action", "AssumeRole"),
            ("RoleArn", "arn:aws:iam::123456789012:role/consul-template"),
            ("RoleSessionName", "night"));

        Assert.Equal(403, status);
        Assert.Equal("AccessDenied", xml.Text("Code"));
    }
}
