using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Readiness.Collectors.Tests.Transport;

namespace Readiness.Cli.Tests.Published;

/// <summary>
/// The sources of credentials that the SDK finds by the process's own environment and files, where it would use reflection: proven ahead of time,
/// against a stub of STS, of the SSO portal and of the instance's metadata. Every secret bears the word canary, and none may be told again.
/// </summary>
[Collection(PublishedCommands.Name)]
public sealed class PublishedCredentialsTests(PublishedCommand command) : IAsyncDisposable
{
    private const string Role = "arn:aws:iam::123456789012:role/dr/checker";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("readiness-home-");
    private readonly LoopbackServer _aws = new(Answer);

    public ValueTask DisposeAsync()
    {
        _home.Delete(recursive: true);
        return _aws.DisposeAsync();
    }

    [Fact]
    public async Task Snapshot_SsoSession_AsksAsItsRole()
    {
        await SsoAsync("2099-01-01T00:00:00Z");

        await RunAsync(new() { ["AWS_PROFILE"] = "corp" });

        Assert.Contains(_aws.Requests, request => request.Target.StartsWith("/federation/credentials", StringComparison.Ordinal) && request.Target.Contains("role_name=checker", StringComparison.Ordinal));
        Assert.Contains("ASIASSO", AskedAs());
    }

    [Fact]
    public async Task Snapshot_SsoSessionThatHasEnded_SaysHowToBeginOne()
    {
        await SsoAsync("2020-01-01T00:00:00Z");

        var snapshot = await RunAsync(new() { ["AWS_PROFILE"] = "corp" });

        Assert.Contains("the SSO session of the AWS profile corp has ended or was never begun: aws sso login --profile corp", snapshot, StringComparison.Ordinal);
        Assert.Empty(AskedAs());
    }

    [Fact]
    public async Task Snapshot_SsoRoleThatTheUserMayNotHave_SaysThatItWasRefused()
    {
        await SsoAsync("2099-01-01T00:00:00Z", account: "999999999999");

        var snapshot = await RunAsync(new() { ["AWS_PROFILE"] = "corp" });

        Assert.Contains("the SSO session of the AWS profile corp was refused (ForbiddenException)", snapshot, StringComparison.Ordinal);
        Assert.Empty(AskedAs());
    }

    [Fact]
    public async Task Snapshot_InstanceMetadata_IsAskedWithATokenAndGivesTheInstancesRole()
    {
        await RunAsync(new() { ["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = _aws.Address.ToString().TrimEnd('/') });

        Assert.All(
            _aws.Requests.Where(request => request.Target.StartsWith("/latest/meta-data", StringComparison.Ordinal)),
            request => Assert.Equal("canary-imds-token", request.Headers["x-aws-ec2-metadata-token"]));
        Assert.Contains("ASIAIMDS", AskedAs());
    }

    [Fact]
    public async Task Snapshot_RoleByInstanceMetadata_IsAssumedWithTheInstancesRole()
    {
        await ConfigureAsync($"[profile dr]\nrole_arn = {Role}\ncredential_source = Ec2InstanceMetadata\nregion = us-east-1\n");

        await RunAsync(new() { ["AWS_PROFILE"] = "dr", ["AWS_EC2_METADATA_SERVICE_ENDPOINT"] = _aws.Address.ToString().TrimEnd('/') });

        Assert.Equal(["ASIAIMDS", "ASIAROLE"], AskedAs().Distinct());
    }

    [Fact]
    public async Task Snapshot_RoleByInstanceMetadataThatIsNotThere_SaysWhereItLooked()
    {
        await ConfigureAsync($"[profile dr]\nrole_arn = {Role}\ncredential_source = Ec2InstanceMetadata\nregion = us-east-1\n");

        var snapshot = await RunAsync(new() { ["AWS_PROFILE"] = "dr", ["AWS_EC2_METADATA_DISABLED"] = "true" });

        Assert.Contains("the AWS profile dr takes its credentials from Ec2InstanceMetadata (credential_source), where there are none", snapshot, StringComparison.Ordinal);
        Assert.Empty(AskedAs());
    }

    [Fact]
    public async Task Snapshot_WebIdentity_AsksAsItsRole()
    {
        var token = Path.Combine(_home.FullName, "token");
        await File.WriteAllTextAsync(token, "canary-oidc", TestContext.Current.CancellationToken);

        await RunAsync(new() { ["AWS_WEB_IDENTITY_TOKEN_FILE"] = token, ["AWS_ROLE_ARN"] = Role });

        Assert.Equal(["ASIAROLE"], AskedAs().Distinct());
    }

    [Fact]
    public async Task Snapshot_CredentialsNowhere_SaysWhereItLooked()
    {
        var snapshot = await RunAsync(new() { ["AWS_EC2_METADATA_DISABLED"] = "true" });

        Assert.Contains("no AWS credentials were found", snapshot, StringComparison.Ordinal);
        Assert.Empty(AskedAs());
    }

    /// <returns>The snapshot that was taken.</returns>
    private async Task<string> RunAsync(Dictionary<string, string> environment)
    {
        var (plan, file) = (Path.Combine(_home.FullName, "plan.yaml"), Path.Combine(_home.FullName, "snapshot.json"));
        await File.WriteAllTextAsync(plan, Plan, TestContext.Current.CancellationToken);
        environment["HOME"] = _home.FullName;
        environment["AWS_ENDPOINT_URL"] = _aws.Address.ToString();

        var run = await command.RunAsync(environment, "snapshot", "take", plan, "--output", file);

        Assert.True(File.Exists(file), $"exit code {run.Code}\n{run.Out}{run.Error}");
        var snapshot = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("canary", run.Out + run.Error + snapshot, StringComparison.Ordinal);
        return snapshot;
    }

    private List<string> AskedAs() =>
        [.. _aws.Requests.Where(request => request.Headers.ContainsKey("Authorization")).Select(request => request.Headers["Authorization"].Split("Credential=")[^1].Split('/')[0])];

    private async Task SsoAsync(string expires, string account = "123456789012")
    {
        await ConfigureAsync($"[sso-session corp]\nsso_start_url = https://corp.awsapps.com/start\nsso_region = us-east-1\n[profile corp]\nsso_session = corp\nsso_account_id = {account}\nsso_role_name = checker\nregion = us-east-1\n");
        var cache = _home.CreateSubdirectory(".aws/sso/cache");
        await File.WriteAllTextAsync(
            Path.Combine(cache.FullName, $"{CacheName("corp")}.json"),
            $$"""{"startUrl":"https://corp.awsapps.com/start","region":"us-east-1","accessToken":"canary-access","expiresAt":"{{expires}}"}""",
            TestContext.Current.CancellationToken);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "The cache names its files so.")]
    private static string CacheName(string session) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(session)));

    private Task ConfigureAsync(string text) =>
        File.WriteAllTextAsync(Path.Combine(_home.CreateSubdirectory(".aws").FullName, "config"), text, TestContext.Current.CancellationToken);

    private static LoopbackReply Answer(LoopbackRequest request)
    {
        const string Metadata = "/latest/meta-data/iam/security-credentials";
        var path = request.Target.Split('?')[0].TrimEnd('/');
        return (request.Method, path) switch
        {
            ("PUT", "/latest/api/token") => Text("canary-imds-token"),
            ("GET", Metadata) => Text("standby"),
            ("GET", $"{Metadata}/standby") => Text(
                $$"""{"Code":"Success","AccessKeyId":"ASIAIMDS","SecretAccessKey":"canary-imds","Token":"canary-session","Expiration":"{{Soon}}"}"""),
            ("GET", "/federation/credentials") when request.Target.Contains("999999999999", StringComparison.Ordinal) =>
                LoopbackReply.Json("""{"message":"No access"}""", 403, ("x-amzn-ErrorType", "ForbiddenException")),
            ("GET", "/federation/credentials") when request.Headers.GetValueOrDefault("x-amz-sso_bearer_token") == "canary-access" => LoopbackReply.Json(
                """{"roleCredentials":{"accessKeyId":"ASIASSO","secretAccessKey":"canary-sso","sessionToken":"canary-session","expiration":4070908800000}}"""),
            ("POST", _) => Sts(request.Body),
            _ => LoopbackReply.Json("{}", 404),
        };
    }

    private static string Soon => TimeProvider.System.GetUtcNow().AddHours(1).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static LoopbackReply Sts(string form)
    {
        var action = form.Split("Action=")[^1].Split('&')[0];
        var result = action.StartsWith("AssumeRole", StringComparison.Ordinal)
            ? "<Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>canary-role</SecretAccessKey><SessionToken>canary-session</SessionToken></Credentials>"
            : "<Arn>arn:aws:sts::123456789012:assumed-role/checker/readiness</Arn><UserId>AROA1:readiness</UserId><Account>123456789012</Account>";
        return action is "GetCallerIdentity" or "AssumeRole" or "AssumeRoleWithWebIdentity"
            ? LoopbackReply.Xml($"<{action}Response><{action}Result>{result}</{action}Result></{action}Response>")
            : LoopbackReply.Xml("<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>", 403);
    }

    private static LoopbackReply Text(string text) => new LoopbackReply.Answer(200, "text/plain", Encoding.UTF8.GetBytes(text));

    private string Plan =>
        $$"""
        apiVersion: readiness/v1
        kind: FailoverPlan
        metadata: { name: credentials }
        objectives: { rto: 10m, rpo: 5m }
        sites:
          here: { provider: onprem, role: primary }
          there: { provider: aws, region: us-east-1, role: standby }
        components:
          role: { kind: aws.iam.role, arn: "{{Role}}", region: us-east-1, site: there, must: [ { action: "s3:GetObject", resource: "*" } ] }
          service: { kind: http-service, probe: "{{_aws.Address}}healthz", site: there }
        chain: { start: [ { service: service } ] }
        scenarios:
          primary-lost: { lose: [here] }

        """;
}
