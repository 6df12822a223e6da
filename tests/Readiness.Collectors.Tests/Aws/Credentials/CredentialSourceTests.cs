using Readiness.Collectors.Aws.Identity;
using Readiness.Collectors.Tests.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.Credentials;

/// <summary>Where credentials come from, seen by what a server of STS gets. Every secret bears the word canary, and none may be told again.</summary>
public sealed class CredentialSourceTests : IDisposable
{
    private const string Role = "arn:aws:iam::123456789012:role/dr/checker";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readiness-credentials-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task CollectAsync_SessionInTheEnvironment_IsSentWithItsToken()
    {
        var (facts, requests) = await CollectAsync(new() { ["AWS_ACCESS_KEY_ID"] = "ASIAENV", ["AWS_SECRET_ACCESS_KEY"] = "canary-secret", ["AWS_SESSION_TOKEN"] = "session-token" });

        Assert.True(facts.Temporary.Value);
        Assert.Equal("session-token", Assert.Single(requests).Headers["X-Amz-Security-Token"]);
        Assert.Equal("ASIAENV", KeyOf(requests[0]));
    }

    [Fact]
    public async Task CollectAsync_SessionThatHasExpired_SaysSo()
    {
        var (facts, _) = await CollectAsync(
            new() { ["AWS_ACCESS_KEY_ID"] = "ASIAENV", ["AWS_SECRET_ACCESS_KEY"] = "canary-secret", ["AWS_SESSION_TOKEN"] = "old-token" },
            (action, _) => action == "GetCallerIdentity" ? AwsStub.Error(403, "ExpiredToken", "The security token included in the request is expired") : null);

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Account.Why.Reason);
        Assert.Contains("ExpiredToken", facts.Account.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_ProfileWithKeys_IsUsedInItsRegion()
    {
        var (facts, requests) = await CollectAsync(Profiles("[dr]\naws_access_key_id = AKIAPROFILE\naws_secret_access_key = canary-secret\nregion = eu-central-1\n", "dr"));

        Assert.Equal("AKIAPROFILE", KeyOf(Assert.Single(requests)));
        Assert.Equal("eu-central-1", facts.Region.Value);
        Assert.False(facts.Temporary.Value);
    }

    [Fact]
    public async Task CollectAsync_DefaultProfile_NeedsNotBeNamed()
    {
        var (_, requests) = await CollectAsync(Profiles("[default]\naws_access_key_id = AKIADEFAULT\naws_secret_access_key = canary-secret\n", null));

        Assert.Equal("AKIADEFAULT", KeyOf(Assert.Single(requests)));
    }

    [Fact]
    public async Task CollectAsync_ProfileOfARole_AssumesItWithItsSource()
    {
        var (facts, requests) = await CollectAsync(
            Profiles($"[base]\naws_access_key_id = AKIABASE\naws_secret_access_key = canary-secret\n[dr]\nrole_arn = {Role}\nsource_profile = base\nexternal_id = partner-7\nrole_session_name = drill\n", "dr"),
            Assuming);

        var fields = AwsStub.Fields(requests[0]);
        Assert.Equal(("AssumeRole", Role, "partner-7", "drill"), (fields["Action"], fields["RoleArn"], fields["ExternalId"], fields["RoleSessionName"]));
        Assert.Equal(["AKIABASE", "ASIAchecker"], requests.Select(KeyOf));
        Assert.True(facts.Temporary.Value);
    }

    [Fact]
    public async Task CollectAsync_ProfileThatIsItsOwnSource_AssumesItsRoleWithItsKeys()
    {
        var (_, requests) = await CollectAsync(
            Profiles($"[dr]\naws_access_key_id = AKIABASE\naws_secret_access_key = canary-secret\nrole_arn = {Role}\nsource_profile = dr\n", "dr"), Assuming);

        Assert.Equal(["AKIABASE", "ASIAchecker"], requests.Select(KeyOf));
    }

    [Fact]
    public async Task CollectAsync_ProfileWithTheEnvironmentAsSource_AssumesItsRoleWithThat()
    {
        var environment = Profiles($"[dr]\nrole_arn = {Role}\ncredential_source = Environment\n", null);
        (environment["AWS_ACCESS_KEY_ID"], environment["AWS_SECRET_ACCESS_KEY"]) = ("AKIAENV", "canary-secret");

        var (_, requests) = await CollectAsync(environment, Assuming, new AwsIdentitySettings { Profile = "dr" });

        Assert.Equal(["AKIAENV", "ASIAchecker"], requests.Select(KeyOf));
    }

    [Theory]
    [InlineData("[dr]\nrole_arn = arn:aws:iam::1:role/a\nsource_profile = gone\n", "there is no AWS profile gone")]
    [InlineData("[dr]\nrole_arn = arn:aws:iam::1:role/a\n", "neither source_profile nor credential_source")]
    [InlineData("[dr]\nrole_arn = arn:aws:iam::1:role/a\nsource_profile = b\n[b]\nrole_arn = arn:aws:iam::1:role/b\nsource_profile = dr\n", "leads back to it")]
    [InlineData("[dr]\nrole_arn = arn:aws:iam::1:role/a\nsource_profile = dr\nmfa_serial = arn:aws:iam::1:mfa/me\n", "one-time code")]
    [InlineData("[dr]\nregion = eu-central-1\n", "dr")]
    public async Task CollectAsync_ProfileThatComesToNoCredentials_SaysWhyAndAsksNothing(string file, string why)
    {
        var (facts, requests) = await CollectAsync(Profiles(file, "dr"), Assuming);

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Account.Why.Reason);
        Assert.Contains(why, facts.Account.Why.Detail, StringComparison.Ordinal);
        Assert.Empty(requests);
    }

    [Fact]
    public async Task CollectAsync_WebIdentity_ShowsItsTokenUnsignedAndThenAsksAsTheRole()
    {
        var (facts, requests) = await CollectAsync(WebIdentity("canary-token"), Assuming);

        var fields = AwsStub.Fields(requests[0]);
        Assert.Equal(("AssumeRoleWithWebIdentity", Role, "canary-token"), (fields["Action"], fields["RoleArn"], fields["WebIdentityToken"]));
        Assert.False(requests[0].Headers.ContainsKey("Authorization"));
        Assert.Equal("ASIAchecker", KeyOf(requests[1]));
        Assert.True(facts.Temporary.Value);
    }

    [Fact]
    public async Task CollectAsync_WebIdentityThatHasExpired_SaysSo()
    {
        var (facts, _) = await CollectAsync(
            WebIdentity("canary-token"), (action, _) => action == "AssumeRoleWithWebIdentity" ? AwsStub.Error(400, "ExpiredTokenException", "Token expired: current date/time must be before the expiration date/time") : null);

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Account.Why.Reason);
        Assert.Contains("sts:AssumeRoleWithWebIdentity", facts.Account.Why.Detail, StringComparison.Ordinal);
        Assert.Contains("ExpiredTokenException", facts.Account.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_WebIdentityWithoutItsFile_NamesTheFile()
    {
        var environment = WebIdentity("canary-token");
        environment["AWS_WEB_IDENTITY_TOKEN_FILE"] = "/nowhere/token";

        var (facts, requests) = await CollectAsync(environment);

        Assert.Contains("/nowhere/token", facts.Account.Why.Detail, StringComparison.Ordinal);
        Assert.Empty(requests);
    }

    [Fact]
    public async Task CollectAsync_RolesBehindAWebIdentity_AreAssumedOneFromTheOther()
    {
        var (_, requests) = await CollectAsync(
            WebIdentity("canary-token"), Assuming, new AwsIdentitySettings { AssumeRole = ["arn:aws:iam::1:role/a", "arn:aws:iam::2:role/b"] });

        Assert.Equal(["", "ASIAchecker", "ASIAa", "ASIAb"], requests.Select(KeyOf));
    }

    [Fact]
    public async Task CollectAsync_RoleInTheMiddleOfAChainRefused_NamesItAndStops()
    {
        var (facts, requests) = await CollectAsync(
            WebIdentity("canary-token"),
            (action, fields) => action == "AssumeRole" ? AwsStub.Error(403, "AccessDenied", "User is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::1:role/a") : Assuming(action, fields),
            new AwsIdentitySettings { Region = "us-east-1", AssumeRole = ["arn:aws:iam::1:role/a", "arn:aws:iam::2:role/b"] });

        Assert.Contains("role/a", facts.Account.Why.Detail, StringComparison.Ordinal);
        Assert.Equal(2, requests.Count);
    }

    private static LoopbackReply? Assuming(string action, IReadOnlyDictionary<string, string> fields) => action.StartsWith("AssumeRole", StringComparison.Ordinal)
        ? AwsStub.Result(action, $"<Credentials><AccessKeyId>ASIA{fields["RoleArn"].Split('/')[^1]}</AccessKeyId><SecretAccessKey>canary-secret</SecretAccessKey><SessionToken>t</SessionToken></Credentials>")
        : null;

    private static string KeyOf(LoopbackRequest request) =>
        request.Headers.TryGetValue("Authorization", out var header) ? header.Split("Credential=")[1].Split('/')[0] : "";

    private Dictionary<string, string> Profiles(string file, string? chosen)
    {
        var path = Path.Combine(_folder.FullName, "credentials");
        File.WriteAllText(path, file);
        var environment = new Dictionary<string, string> { ["AWS_SHARED_CREDENTIALS_FILE"] = path };
        if (chosen is not null) environment["AWS_PROFILE"] = chosen;
        return environment;
    }

    private Dictionary<string, string> WebIdentity(string token)
    {
        var path = Path.Combine(_folder.FullName, "token");
        File.WriteAllText(path, token + "\n");
        return new Dictionary<string, string> { ["AWS_WEB_IDENTITY_TOKEN_FILE"] = path, ["AWS_ROLE_ARN"] = Role };
    }

    private static async Task<(AwsIdentityFacts Facts, IReadOnlyList<LoopbackRequest> Requests)> CollectAsync(
        Dictionary<string, string> environment, Func<string, IReadOnlyDictionary<string, string>, LoopbackReply?>? answer = null, AwsIdentitySettings? settings = null)
    {
        await using var stub = AwsStub.Answering(answer ?? ((_, _) => null), environment);
        var facts = await new AwsIdentityCollector(stub.Services).CollectAsync(
            new CollectRequest<AwsIdentitySettings>("identity", settings ?? new AwsIdentitySettings(), [], new HashSet<string> { "account", "arn", "temporary", "region" }, new SiteTree([])),
            TestContext.Current.CancellationToken);
        Assert.DoesNotContain("canary", facts.ToString() + (facts.Account.IsNotCollected ? facts.Account.Why.Detail : ""), StringComparison.Ordinal);
        return (facts, stub.Requests);
    }
}
