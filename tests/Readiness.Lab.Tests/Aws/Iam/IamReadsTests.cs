using Readiness.Lab.Tests.Estate;

namespace Readiness.Lab.Tests.Aws.Iam;

public sealed class IamReadsTests
{
    private static readonly (string, string) DnsWriter = ("RoleName", "consul-template");

    [Fact]
    public async Task GetRole_DnsWriter_HasAPercentEncodedTrustPolicy()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (status, xml) = await client.IamAsync(("Action", "GetRole"), DnsWriter);

        Assert.Equal(200, status);
        Assert.Equal("arn:aws:iam::123456789012:role/consul-template", xml.Text("Arn"));
        Assert.StartsWith("%7B%22Version%22", xml.Text("AssumeRolePolicyDocument"), StringComparison.Ordinal);
        Assert.Contains("ec2.amazonaws.com", Uri.UnescapeDataString(xml.Text("AssumeRolePolicyDocument")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListRolePolicies_MoreThanAPage_IsReadToTheEndByMarker()
    {
        await using var estate = await TestEstate.AfterAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (_, first) = await client.IamAsync(("Action", "ListRolePolicies"), DnsWriter);
        var (_, second) = await client.IamAsync(("Action", "ListRolePolicies"), DnsWriter, ("Marker", first.Text("Marker")!));

        Assert.Equal("true", first.Text("IsTruncated"));
        Assert.Equal("false", second.Text("IsTruncated"));
        Assert.Equal(["fail-over-dns", "read-configuration", "read-dns"], [.. first.Texts("member"), .. second.Texts("member")]);
    }

    [Fact]
    public async Task ListRolePolicies_GarbledMarker_IsInvalid()
    {
        await using var estate = await TestEstate.AfterAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (status, xml) = await client.IamAsync(("Action", "ListRolePolicies"), DnsWriter, ("Marker", "AAEC /=2"));

        Assert.Equal(400, status);
        Assert.Equal("InvalidInput", xml.Text("Code"));
    }

    [Fact]
    public async Task ManagedPolicy_AttachedToTheRole_IsReachedByArnAndVersion()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (_, attached) = await client.IamAsync(("Action", "ListAttachedRolePolicies"), DnsWriter);
        var (_, policy) = await client.IamAsync(("Action", "GetPolicy"), ("PolicyArn", attached.Text("PolicyArn")!));
        var (_, version) = await client.IamAsync(("Action", "GetPolicyVersion"), ("PolicyArn", policy.Text("Arn")!), ("VersionId", policy.Text("DefaultVersionId")!));

        Assert.Contains("logs:PutLogEvents", Uri.UnescapeDataString(version.Text("Document")!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InstanceProfile_OfTheRole_HoldsTheRole()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (_, profiles) = await client.IamAsync(("Action", "ListInstanceProfilesForRole"), DnsWriter);
        var (_, profile) = await client.IamAsync(("Action", "GetInstanceProfile"), ("InstanceProfileName", profiles.Text("InstanceProfileName")!));

        Assert.Equal("dns-writer", profile.Text("InstanceProfileName"));
        Assert.Equal("consul-template", profile.Text("RoleName"));
    }

    [Theory]
    [InlineData("GetRole", "RoleName")]
    [InlineData("GetPolicy", "PolicyArn")]
    [InlineData("GetInstanceProfile", "InstanceProfileName")]
    [InlineData("SimulatePrincipalPolicy", "PolicySourceArn")]
    public async Task Read_SomethingThatIsNotThere_IsNoSuchEntity(string action, string field)
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (status, xml) = await client.IamAsync(("Action", action), (field, "nobody"));

        Assert.Equal(404, status);
        Assert.Equal("NoSuchEntity", xml.Text("Code"));
    }

    [Fact]
    public async Task Call_CheckerWasForbidden_IsAccessDenied()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);
        estate.PutRolePolicy("readiness", "no-roles", """{ "Statement": { "Effect": "Deny", "Action": "iam:GetRole", "Resource": "*" } }""");

        var (status, xml) = await client.IamAsync(("Action", "GetRole"), DnsWriter);

        Assert.Equal(403, status);
        Assert.Equal("AccessDenied", xml.Text("Code"));
        Assert.Contains("iam:GetRole", xml.Text("Message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("iam", "DeleteRole")]
    [InlineData("iam", "PutRolePolicy")]
    public async Task Write_ByTheChecker_IsRefused(string service, string action)
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (status, _) = await client.SendAsync(service, "us-east-1", HttpMethod.Post, "/", $"Action={action}&RoleName=consul-template&Version=2010-05-08");

        Assert.Equal(403, status);
    }
}
