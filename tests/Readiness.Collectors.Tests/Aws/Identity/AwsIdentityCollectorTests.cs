using Readiness.Collectors.Aws.Identity;
using Readiness.Collectors.Tests.Transport;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.Identity;

public sealed class AwsIdentityCollectorTests
{
    [Fact]
    public async Task CollectAsync_UserWithAccessKeys_IsLongLived()
    {
        await using var stub = AwsStub.Answering((_, _) => null);

        var facts = await CollectAsync(stub.Services);

        Assert.Equal(AwsStub.Account, facts.Account.Value);
        Assert.Equal(CallerKind.User, facts.Kind.Value);
        Assert.False(facts.Temporary.Value);
        Assert.True(facts.Role.IsAbsent);
        Assert.True(facts.RegionAccepts.Value);
        Assert.Equal("r-GetCallerIdentity", facts.Arn.From?.RequestId);
    }

    [Fact]
    public async Task CollectAsync_RoleSession_AsksForTheRolesOwnArnWithItsPath()
    {
        await using var stub = AwsStub.Answering((action, fields) => action switch
        {
            "GetCallerIdentity" => AwsStub.Result(action, $"<Arn>arn:aws:sts::{AwsStub.Account}:assumed-role/checker/me</Arn><UserId>AROA:me</UserId><Account>{AwsStub.Account}</Account>"),
            "GetRole" when fields["RoleName"] == "checker" => AwsStub.Result(action, $"<Role><Arn>arn:aws:iam::{AwsStub.Account}:role/dr/checker</Arn></Role>"),
            _ => null,
        });

        var facts = await CollectAsync(stub.Services);

        Assert.Equal(CallerKind.RoleSession, facts.Kind.Value);
        Assert.Equal($"arn:aws:iam::{AwsStub.Account}:role/dr/checker", facts.Role.Value);
    }

    [Fact]
    public async Task CollectAsync_RegionNotEnabled_IsToldApartFromBadCredentials()
    {
        await using var stub = RefusingIn("ap-east-1", statusOfRegion: "not-opted-in");

        var facts = await CollectAsync(stub.Services);

        Assert.Equal(AwsStub.Account, facts.Account.Value);
        Assert.False(facts.RegionAccepts.Value);
        Assert.False(facts.RegionEnabled.Value);
    }

    [Fact]
    public async Task CollectAsync_CredentialsRefusedEverywhere_AreNotAccepted()
    {
        await using var stub = AwsStub.Answering((action, _) => action == "GetCallerIdentity" ? AwsStub.Error(403, "InvalidClientTokenId", "The security token is invalid") : null);

        var facts = await CollectAsync(stub.Services);

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Account.Why.Reason);
        Assert.Contains("InvalidClientTokenId", facts.Account.Why.Detail, StringComparison.Ordinal);
        Assert.True(facts.RegionAccepts.IsNotCollected);
    }

    [Fact]
    public async Task CollectAsync_ProfileThatIsNotThere_SaysSo()
    {
        await using var stub = AwsStub.Answering((_, _) => null);

        var facts = await CollectAsync(stub.Services, new AwsIdentitySettings { Profile = "no-such-profile" });

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Account.Why.Reason);
        Assert.Contains("no-such-profile", facts.Account.Why.Detail, StringComparison.Ordinal);
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task CollectAsync_ChainOfRoles_AsksWithTheLastOnesCredentials()
    {
        await using var stub = AwsStub.Answering((action, fields) => action == "AssumeRole"
            ? AwsStub.Result(action, $"<Credentials><AccessKeyId>ASIA{fields["RoleArn"][^1]}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken></Credentials>")
            : null);

        var facts = await CollectAsync(stub.Services, new AwsIdentitySettings { AssumeRole = ["arn:aws:iam::1:role/a", "arn:aws:iam::2:role/b"] });

        Assert.True(facts.Temporary.Value);
        Assert.Contains("Credential=ASIAb/", stub.Requests.First(request => request.Body.Contains("GetCallerIdentity", StringComparison.Ordinal)).Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_RoleThatMayNotBeAssumed_MakesEverythingUnknownWithThatReason()
    {
        await using var stub = AwsStub.Answering((action, _) => action == "AssumeRole" ? AwsStub.Error(403, "AccessDenied", "not authorized to perform: sts:AssumeRole") : null);

        var facts = await CollectAsync(stub.Services, new AwsIdentitySettings { AssumeRole = ["arn:aws:iam::1:role/a"] });

        Assert.Contains("sts:AssumeRole", facts.Account.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_AnySecret_IsInNoRequestAndNoFact()
    {
        await using var stub = AwsStub.Answering((_, _) => AwsStub.Error(400, "InvalidInput"));

        var facts = await CollectAsync(stub.Services);

        Assert.DoesNotContain("canary", facts.ToString(), StringComparison.Ordinal);
        Assert.All(stub.Requests, request => Assert.DoesNotContain("canary", request.Body + string.Concat(request.Headers.Values), StringComparison.Ordinal));
    }

    private static AwsStub RefusingIn(string region, string statusOfRegion)
    {
        AwsStub? stub = null;
        return stub = AwsStub.Answering((action, _) => action switch
        {
            "GetCallerIdentity" when stub!.Requests[^1].Headers["Authorization"].Contains($"/{region}/sts/", StringComparison.Ordinal) => AwsStub.Error(403, "InvalidClientTokenId"),
            "DescribeRegions" => LoopbackReply.Xml(
                $"<DescribeRegionsResponse><requestId>r</requestId><regionInfo><item><regionName>{region}</regionName><optInStatus>{statusOfRegion}</optInStatus></item></regionInfo></DescribeRegionsResponse>"),
            _ => null,
        });
    }

    private static Task<AwsIdentityFacts> CollectAsync(CollectorServices services, AwsIdentitySettings? settings = null) =>
        new AwsIdentityCollector(services).CollectAsync(
            new CollectRequest<AwsIdentitySettings>("identity", settings ?? new AwsIdentitySettings(), [], null, new SiteTree([])), TestContext.Current.CancellationToken);
}
