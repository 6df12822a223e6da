using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Aws.IamRole.Account;
using Readiness.Collectors.Tests.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.IamRole;

/// <summary>All roles of an account read in one paged call, and read one by one wherever that call does not tell everything.</summary>
public sealed class AccountRoleTests
{
    private const string Whole = "GetAccountAuthorizationDetails";
    private const string Managed = "arn:aws:iam::123456789012:policy/logs";
    private const string Inline = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"route53:List*","Resource":"*","Condition":{"StringLike":{"aws:UserAgent":"1+1 %*"}}}]}""";
    private const string Logs = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:*","Resource":"*"}]}""";

    private static readonly string[] ReadsOfPolicies = ["ListRolePolicies", "GetRolePolicy", "ListAttachedRolePolicies", "GetPolicy", "GetPolicyVersion"];

    [Fact]
    public async Task CollectAsync_RoleAndItsManagedPolicyOnDifferentPages_AreJoinedWithoutASingleRead()
    {
        await using var stub = AwsStub.Answering((action, fields) => (action, fields.GetValueOrDefault("Marker")) switch
        {
            (Whole, null) => Page(Role("dns", Inline, Managed), marker: "AA+/="),
            (Whole, "AA+/=") => Page(Policy(Managed, ("v1", "{}", false), ("v2", Logs, true))),
            _ => RoleStub.WithInline(action, "{}"),
        });

        var facts = await CollectAsync(stub);

        Assert.Equal([("dns", Inline), ("logs", Logs)], facts.Policies.Items.Select(policy => (policy.Name, policy.Document.Value)));
        Assert.Equal(Managed, facts.Policies.Items[1].Arn.Value);
        Assert.True(facts.Policies.IsComplete);
        Assert.Empty(Actions(stub).Intersect(ReadsOfPolicies));
        var asked = stub.Requests.Select(AwsStub.Fields).First(fields => fields["Action"] == Whole);
        Assert.Equal(["Role", "LocalManagedPolicy", "AWSManagedPolicy"], Enumerable.Range(1, 3).Select(i => asked[$"Filter.member.{i}"]));
    }

    [Fact]
    public async Task CollectAsync_SeveralRoles_ShareTheCall()
    {
        await using var stub = AwsStub.Answering((action, _) => action == Whole ? Page(Role("dns", Inline)) : RoleStub.WithInline(action, "{}"));
        var collector = new AwsIamRoleCollector(stub.Services);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => collector.CollectAsync(Request(), TestContext.Current.CancellationToken)));

        Assert.Single(Actions(stub), action => action == Whole);
    }

    public static TheoryData<string> Losses => ["denied", "unknown operation", "second page throttled", "second page gone", "no marker", "endless", "page of somebody else"];

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task CollectAsync_AccountThatCannotBeReadWhole_IsReadRoleByRoleAndLosesNothing(string loss)
    {
        await using var stub = AwsStub.Answering((action, fields) => action == Whole ? Lose(loss, fields.GetValueOrDefault("Marker")) : WithManaged(action, fields));

        var facts = await CollectAsync(stub);

        // What the partial answer told of the role is another document than the one it has.
        Assert.Equal([("dns", Inline), ("logs", Logs)], facts.Policies.Items.Select(policy => (policy.Name, policy.Document.Value)));
        Assert.True(facts.Policies.IsComplete);
    }

    [Fact]
    public async Task CollectAsync_RoleThatTheAccountDoesNotList_IsReadByItself()
    {
        await using var stub = AwsStub.Answering((action, fields) => action == Whole ? Page(Role("dns", Logs).Replace("dns-writer", "another", StringComparison.Ordinal)) : WithManaged(action, fields));

        var facts = await CollectAsync(stub);

        Assert.Equal(["dns", "logs"], facts.Policies.Items.Select(policy => policy.Name));
        Assert.True(facts.Exists.Value);
    }

    [Fact]
    public async Task CollectAsync_RoleWithoutItsLists_IsReadByItself()
    {
        const string Bare = "<RoleDetailList><member><RoleName>dns-writer</RoleName><Arn>arn:aws:iam::123456789012:role/dr/dns-writer</Arn></member></RoleDetailList>";
        await using var stub = AwsStub.Answering((action, fields) => action == Whole ? Page(Bare) : WithManaged(action, fields));

        Assert.Equal(["dns", "logs"], (await CollectAsync(stub)).Policies.Items.Select(policy => policy.Name));
    }

    [Fact]
    public async Task CollectAsync_ManagedPolicyThatTheAccountDoesNotTell_IsReadByItself()
    {
        await using var stub = AwsStub.Answering((action, fields) => action == Whole
            ? Page(Role("dns", Inline, Managed), Policy(Managed, ("v1", "{}", false)))
            : WithManaged(action, fields));

        var facts = await CollectAsync(stub);

        Assert.Equal(Logs, facts.Policies.Items[1].Document.Value);
        Assert.Contains("GetPolicyVersion", Actions(stub));
        Assert.DoesNotContain("GetRolePolicy", Actions(stub));
    }

    [Fact]
    public async Task CollectAsync_BoundaryOfTheRole_IsNeverLost()
    {
        await using var stub = AwsStub.Answering((action, fields) => action switch
        {
            Whole => Page(Role("dns", Inline), Policy(Managed, ("v1", Logs, true))),
            "GetRole" => RoleStub.Role(Managed),
            _ => WithManaged(action, fields),
        });

        var facts = await CollectAsync(stub);

        Assert.Equal(Managed, facts.Boundary.Value);
        Assert.Equal(Logs, facts.BoundaryPolicy.Value);
        Assert.DoesNotContain("GetPolicy", Actions(stub));
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Questions_PlanWithThatManyRolesOfTheAccount_SayWhetherOneCallPays(int roles, bool expected)
    {
        var source = new SourceText("plan", "");
        var plan = new Plan
        {
            Name = "test",
            Source = source,
            Components =
            [
                .. Enumerable.Range(1, roles).Select(i => new Component($"role{i}", "aws.iam.role", source.SpanAt(0)) { Settings = new AwsIamRoleSettings { Arn = $"arn:aws:iam::123456789012:role/r{i}" } }),
                new Component("elsewhere", "aws.iam.role", source.SpanAt(0)) { Settings = new AwsIamRoleSettings { Arn = "arn:aws:iam::999999999999:role/r9" } },
                new Component("again", "aws.iam.role", source.SpanAt(0)) { Settings = new AwsIamRoleSettings { Arn = "arn:aws:iam::123456789012:role/path/r1" } },
            ],
        };
        using var services = new Readiness.Collectors.Transport.CollectorServices(TimeProvider.System, _ => null);

        var posed = new AwsIamRoleCollector(services).Questions(plan.Components[0], null, plan, new CollectedFacts());

        Assert.Equal(expected, posed.Any(one => one.Question is ManyRoles));
    }

    [Fact]
    public void Permissions_ManyRoles_AskForNoMoreThanTheSingleReads()
    {
        using var services = new Readiness.Collectors.Transport.CollectorServices(TimeProvider.System, _ => null);
        var collector = new AwsIamRoleCollector(services);

        var needed = collector.Permissions(Request()).ToList();

        Assert.Equal(collector.Permissions(Request() with { Questions = [] }), needed.Where(permission => !permission.SavesCalls));
        Assert.Equal("iam:GetAccountAuthorizationDetails", Assert.Single(needed, permission => permission.SavesCalls).Action);
    }

    private static LoopbackReply Lose(string loss, string? marker) => (loss, marker) switch
    {
        ("denied", _) => AwsStub.Error(403, "AccessDenied"),
        ("unknown operation", _) => AwsStub.Error(400, "InvalidAction"),
        ("second page throttled", "m") => AwsStub.Error(400, "Throttling", "Rate exceeded", ("Retry-After", "60")),
        ("second page gone", "m") => AwsStub.Error(404, "NoSuchEntity"),
        ("no marker", _) => AwsStub.Result(Whole, Role("partial", Logs) + "<IsTruncated>true</IsTruncated>"),
        ("page of somebody else", _) => new LoopbackReply.Answer(200, "text/html", "<html><body>Sign in</body></html>"u8.ToArray()),
        _ => Page(Role("partial", Logs), marker: "m"),
    };

    private static LoopbackReply? WithManaged(string action, IReadOnlyDictionary<string, string> fields) => action switch
    {
        "ListAttachedRolePolicies" => RoleStub.Attached(Managed),
        "GetPolicy" => AwsStub.Result(action, $"<Policy><Arn>{fields["PolicyArn"]}</Arn><DefaultVersionId>v2</DefaultVersionId></Policy>"),
        "GetPolicyVersion" => AwsStub.Result(action, $"<PolicyVersion><Document>{Uri.EscapeDataString(Logs)}</Document><VersionId>v2</VersionId></PolicyVersion>"),
        _ => RoleStub.WithInline(action, Inline),
    };

    private static LoopbackReply Page(string first, string second = "", string? marker = null) =>
        AwsStub.Result(Whole, $"{first}{second}<IsTruncated>{(marker is null ? "false" : "true")}</IsTruncated>{(marker is null ? "" : $"<Marker>{marker}</Marker>")}");

    private static string Role(string policy, string document, string? attached = null) =>
        $"<RoleDetailList><member><RoleName>dns-writer</RoleName><Arn>{RoleStub.Arn}</Arn>"
        + $"<RolePolicyList><member><PolicyName>{policy}</PolicyName><PolicyDocument>{Uri.EscapeDataString(document).Replace("%2B", "+", StringComparison.Ordinal)}</PolicyDocument></member></RolePolicyList>"
        + $"<AttachedManagedPolicies>{(attached is null ? "" : $"<member><PolicyName>{attached.Split('/')[^1]}</PolicyName><PolicyArn>{attached}</PolicyArn></member>")}</AttachedManagedPolicies>"
        + "</member></RoleDetailList>";

    private static string Policy(string arn, params (string Id, string Document, bool InForce)[] versions) =>
        $"<Policies><member><Arn>{arn}</Arn><PolicyName>{arn.Split('/')[^1]}</PolicyName><PolicyVersionList>"
        + string.Concat(versions.Select(one => $"<member><Document>{Uri.EscapeDataString(one.Document)}</Document><VersionId>{one.Id}</VersionId><IsDefaultVersion>{(one.InForce ? "true" : "false")}</IsDefaultVersion></member>"))
        + "</PolicyVersionList></member></Policies>";

    private static IEnumerable<string> Actions(AwsStub stub) => stub.Requests.Select(request => AwsStub.Fields(request).GetValueOrDefault("Action") ?? "");

    private static CollectRequest<AwsIamRoleSettings> Request() => new("role", new AwsIamRoleSettings { Arn = RoleStub.Arn }, [new ManyRoles()], null, new SiteTree([]));

    private static Task<AwsIamRoleFacts> CollectAsync(AwsStub stub) => new AwsIamRoleCollector(stub.Services).CollectAsync(Request(), TestContext.Current.CancellationToken);
}
