using System.Diagnostics;
using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Tests.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.IamRole;

public sealed class AwsIamRoleCollectorTests
{
    private const string Zone = "arn:aws:route53:::hostedzone/Z1";

    private const string Nothing = """{"Version":"2012-10-17","Statement":[]}""";

    private const string AllowsZone = $$"""{"Version":"2012-10-17","Statement":[{"Sid":"Dns","Effect":"Allow","Action":"route53:ChangeResourceRecordSets","Resource":"{{Zone}}"}]}""";

    private const string ReadsOnly = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"route53:List*","Resource":"*"}]}""";

    private static MayDo Question { get; } = new("route53:ChangeResourceRecordSets", Zone, new RequestKeys(
        ("route53:ChangeResourceRecordSetsNormalizedRecordNames", ["pay.example.com"]),
        ("route53:ChangeResourceRecordSetsRecordTypes", ["A"]),
        ("route53:ChangeResourceRecordSetsActions", ["UPSERT"])));

    [Fact]
    public async Task CollectAsync_ReadableRole_HasItsDocumentsDecoded()
    {
        await using var stub = AwsStub.Answering((action, _) => RoleStub.WithInline(action, """{"a":"1+1 %"}"""));

        var facts = await CollectAsync(stub);

        Assert.Equal(RoleStub.Arn, facts.Arn.Value);
        Assert.Equal(RoleStub.Trust, facts.TrustPolicy.Value);
        Assert.True(facts.TrustsEc2.Value);
        Assert.True(facts.Boundary.IsAbsent);
        Assert.Equal(TimeSpan.FromHours(1), facts.MaxSession.Value);
        Assert.True(facts.LastUsedAt.IsAbsent);
        Assert.Equal("""{"a":"1+1 %"}""", Assert.Single(facts.Policies.Items).Document.Value);
        Assert.True(facts.InstanceProfiles.IsComplete);
        Assert.Empty(facts.InstanceProfiles.Items);
    }

    [Fact]
    public async Task CollectAsync_NoSuchRole_IsAbsentAndMayDoNothing()
    {
        await using var stub = AwsStub.Answering((_, _) => null);

        var facts = await CollectAsync(stub, Question);

        Assert.False(facts.Exists.Value);
        Assert.True(facts.Policies.IsAbsent);
        Assert.Equal("denied", Assert.Single(facts.Answers.Items).Decision.Value);
    }

    [Fact]
    public async Task CollectAsync_RoleOfAnotherAccount_IsNotTakenForTheCallersOwn()
    {
        await using var stub = AwsStub.Answering((action, _) => RoleStub.WithInline(action, AllowsZone));

        var facts = await CollectAsync(stub, "arn:aws:iam::999999999999:role/dns-writer");

        Assert.Equal(NotCollectedReason.AccessDenied, facts.Exists.Why.Reason);
        Assert.Contains("another account", facts.Exists.Why.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not-an-arn")]
    [InlineData("arn:aws:iam::123456789012:user/me")]
    public async Task CollectAsync_ArnOfSomethingElse_IsRefusedWithoutACall(string arn)
    {
        await using var stub = AwsStub.Answering((_, _) => null);

        var facts = await CollectAsync(stub, arn);

        Assert.Contains(arn, facts.Exists.Why.Detail, StringComparison.Ordinal);
        Assert.Empty(stub.Requests);
    }

    [Fact]
    public async Task CollectAsync_ArnOfASession_FindsItsRole()
    {
        await using var stub = AwsStub.Answering((action, _) => RoleStub.WithInline(action, Nothing));

        var facts = await CollectAsync(stub, $"arn:aws:sts::{AwsStub.Account}:assumed-role/dns-writer/i-1");

        Assert.Equal(RoleStub.Arn, facts.Arn.Value);
    }

    [Fact]
    public async Task CollectAsync_DeniedByDocuments_ExplainsAndGivesAFixThatIsScopedToTheRecord()
    {
        await using var stub = AwsStub.Answering((action, _) => RoleStub.WithInline(action, ReadsOnly));

        var answer = Assert.Single((await CollectAsync(stub, Question)).Answers.Items);

        Assert.True(Question.IsAnsweredBy(answer));
        Assert.Equal("denied", answer.Decision.Value);
        Assert.Equal(NotCollectedReason.AccessDenied, answer.Simulated.Why.Reason);
        Assert.Contains(Zone, answer.FixPolicy.Value, StringComparison.Ordinal);
        Assert.Contains("ForAllValues:StringEquals", answer.FixPolicy.Value, StringComparison.Ordinal);
        Assert.Contains("pay.example.com", answer.FixPolicy.Value, StringComparison.Ordinal);
        Assert.StartsWith("aws iam put-role-policy --role-name 'dns-writer'", answer.FixCommand.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_AllowedByDocumentsOutsideAnyOrganization_IsAllowedByThatStatement()
    {
        await using var stub = AwsStub.Answering((action, _) => RoleStub.WithInline(action, AllowsZone));

        var answer = Assert.Single((await CollectAsync(stub, Question)).Answers.Items);

        Assert.Equal("allowed", answer.Decision.Value);
        Assert.Contains("\"Dns\"", answer.Statement.Value, StringComparison.Ordinal);
        Assert.True(answer.FixPolicy.IsAbsent);
    }

    [Fact]
    public async Task CollectAsync_AllowedByDocumentsInAnOrganizationThatCannotBeRead_CannotBeTold()
    {
        await using var stub = AwsStub.Answering((action, _) => action.EndsWith("DescribeOrganization", StringComparison.Ordinal)
            ? RoleStub.Organization()
            : RoleStub.WithInline(action, AllowsZone));

        var answer = Assert.Single((await CollectAsync(stub, Question)).Answers.Items);

        Assert.True(answer.Decision.IsNotCollected);
        Assert.Equal("allowed", answer.Evaluated.Value);
    }

    [Fact]
    public async Task CollectAsync_PolicyThatMayNotBeRead_NeverMakesTheRoleAllowedOrDenied()
    {
        await using var stub = AwsStub.Answering((action, _) => action == "GetRolePolicy" ? AwsStub.Error(403, "AccessDenied") : RoleStub.WithInline(action, ""));

        var facts = await CollectAsync(stub, Question);

        Assert.Equal(NotCollectedReason.AccessDenied, Assert.Single(facts.Policies.Items).Document.Why.Reason);
        Assert.Equal(NotCollectedReason.AccessDenied, Assert.Single(facts.Answers.Items).Decision.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_SimulatorAgrees_DecidesAndSaysSo()
    {
        await using var stub = AwsStub.Answering((action, _) => action switch
        {
            "SimulatePrincipalPolicy" => RoleStub.Simulated("allowed", Zone),
            "GetContextKeysForPrincipalPolicy" => AwsStub.Result(action, "<ContextKeyNames/>"),
            _ => RoleStub.WithInline(action, AllowsZone),
        });

        var answer = Assert.Single((await CollectAsync(stub, Question)).Answers.Items);

        Assert.Equal("allowed", answer.Decision.Value);
        Assert.Equal("allowed", answer.Simulated.Value);
        Assert.False(answer.Disagrees.Value);
        Assert.Contains(stub.Requests, request => request.Body.Contains("ContextKeyType=stringList", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CollectAsync_SimulatorContradictsTheDocuments_SaysSoAndDecidesNothing()
    {
        await using var stub = AwsStub.Answering((action, _) => action == "SimulatePrincipalPolicy"
            ? RoleStub.Simulated("allowed", Zone)
            : RoleStub.WithInline(action, ReadsOnly));

        var answer = Assert.Single((await CollectAsync(stub, Question)).Answers.Items);

        Assert.True(answer.Disagrees.Value);
        Assert.True(answer.Decision.IsNotCollected);
    }

    [Fact]
    public async Task CollectAsync_OrganizationDeniesWhatTheRoleAllows_IsDeniedWithoutAFixOfTheRole()
    {
        await using var stub = AwsStub.Answering((action, _) => action switch
        {
            "SimulatePrincipalPolicy" => RoleStub.Simulated("explicitDeny", Zone, "<OrganizationsDecisionDetail><AllowedByOrganizations>false</AllowedByOrganizations></OrganizationsDecisionDetail>"),
            "AWSOrganizationsV20161128.DescribeOrganization" => RoleStub.Organization(),
            "AWSOrganizationsV20161128.ListPoliciesForTarget" or "AWSOrganizationsV20161128.ListParents" => LoopbackReply.Json("""{"__type":"AccessDeniedException"}""", 400),
            _ => RoleStub.WithInline(action, AllowsZone),
        });

        var answer = Assert.Single((await CollectAsync(stub, Question)).Answers.Items);

        Assert.Equal("denied", answer.Decision.Value);
        Assert.False(answer.Disagrees.Value);
        Assert.Contains("service control policies", answer.Because.Value, StringComparison.Ordinal);
        Assert.True(answer.FixPolicy.IsAbsent);
    }

    [Fact]
    public async Task CollectAsync_SimulatorSpeaksOfTheResourceBelowTheAction_ThatDecisionCounts()
    {
        const string Specific = $"<ResourceSpecificResults><member><EvalResourceName>{Zone}</EvalResourceName><EvalResourceDecision>allowed</EvalResourceDecision></member></ResourceSpecificResults>";
        await using var stub = AwsStub.Answering((action, _) => action == "SimulatePrincipalPolicy"
            ? RoleStub.Simulated("implicitDeny", "arn:aws:route53:::hostedzone/${Id}", Specific)
            : RoleStub.WithInline(action, AllowsZone));

        Assert.Equal("allowed", Assert.Single((await CollectAsync(stub, Question)).Answers.Items).Simulated.Value);
    }

    [Fact]
    public async Task CollectAsync_PagedList_IsReadToItsEnd()
    {
        await using var stub = AwsStub.Answering((action, fields) => (action, fields.GetValueOrDefault("Marker")) switch
        {
            ("ListRolePolicies", null) => AwsStub.Result(action, "<PolicyNames/><IsTruncated>true</IsTruncated><Marker>AA+/=</Marker>"),
            ("ListRolePolicies", "AA+/=") => RoleStub.Names("second"),
            _ => RoleStub.WithInline(action, Nothing),
        });

        Assert.Equal("second", Assert.Single((await CollectAsync(stub)).Policies.Items).Name);
    }

    [Fact]
    public async Task CollectAsync_SecondPageThrottled_IsIncompleteAndDecidesNothing()
    {
        await using var stub = AwsStub.Answering((action, fields) => (action, fields.GetValueOrDefault("Marker")) switch
        {
            ("ListRolePolicies", null) => AwsStub.Result(action, "<PolicyNames><member>first</member></PolicyNames><IsTruncated>true</IsTruncated><Marker>m</Marker>"),
            ("ListRolePolicies", _) => AwsStub.Error(400, "Throttling", "Rate exceeded", ("Retry-After", "60")),
            _ => RoleStub.WithInline(action, AllowsZone),
        });

        var facts = await CollectAsync(stub, Question);

        Assert.Equal(NotCollectedReason.Throttled, facts.Policies.Incomplete?.Reason);
        Assert.Equal(NotCollectedReason.Throttled, Assert.Single(facts.Answers.Items).Decision.Why.Reason);
    }

    public static TheoryData<string, NotCollectedReason> Faults => new()
    {
        { "denied", NotCollectedReason.AccessDenied },
        { "throttled", NotCollectedReason.Throttled },
        { "error", NotCollectedReason.Failed },
        { "reset", NotCollectedReason.Unreachable },
        { "truncated", NotCollectedReason.Malformed },
        { "page", NotCollectedReason.Malformed },
        { "endless", NotCollectedReason.Malformed },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task CollectAsync_OneCallFails_ItsOwnLeavesAreUnknownAndNothingElse(string fault, NotCollectedReason reason)
    {
        await using var stub = AwsStub.Answering((action, _) => action == "ListInstanceProfilesForRole" ? Fault(fault) : RoleStub.WithInline(action, Nothing));

        var facts = await CollectAsync(stub);

        Assert.Equal(reason, facts.InstanceProfiles.Why.Reason);
        Assert.True(facts.Exists.Value);
        Assert.True(facts.Policies.IsComplete);
    }

    [Fact]
    public async Task CollectAsync_AHundredRolesWithSlowAnswers_TakesTheDepthAndNotTheSum()
    {
        await using var stub = AwsStub.Delaying(TimeSpan.FromMilliseconds(100), (action, _) =>
            action == "GetCallerIdentity" ? AwsStub.Identity() : RoleStub.WithInline(action, Nothing)!);
        var collector = new AwsIamRoleCollector(stub.Services);
        var started = Stopwatch.GetTimestamp();

        var facts = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => collector.CollectAsync(Request(RoleStub.Arn), TestContext.Current.CancellationToken)));

        Assert.All(facts, one => Assert.True(one.Exists.Value));
        Assert.Equal(501, stub.Requests.Count);

        // 501 calls of 100 ms, 64 at a time, are 0.8 s; one after the other they are 50 s. The bound leaves room for a busy machine.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
    }

    private static LoopbackReply Fault(string fault) => fault switch
    {
        "denied" => AwsStub.Error(403, "AccessDenied"),
        "throttled" => AwsStub.Error(400, "Throttling", "", ("Retry-After", "60")),
        "error" => AwsStub.Error(500, "ServiceFailure", "", ("Retry-After", "60")),
        "reset" => new LoopbackReply.Reset(),
        "truncated" => LoopbackReply.Xml("<ListInstanceProfilesForRoleResponse><ListInstance"),
        "page" => new LoopbackReply.Answer(200, "text/html", "<html><body>Sign in</body></html>"u8.ToArray()),
        _ => new LoopbackReply.Endless("text/xml"),
    };

    [Fact]
    public async Task CollectAsync_RequiredAndForbidden_AreToldApart()
    {
        await using var stub = AwsStub.Answering((action, _) => RoleStub.WithInline(action, AllowsZone));
        var permission = new PermissionSettings { Action = "route53:ChangeResourceRecordSets", Resource = Zone };
        var settings = new AwsIamRoleSettings { Arn = RoleStub.Arn, Must = [permission, new PermissionSettings { Action = "rds:FailoverDBCluster" }], Never = [permission] };
        var collector = new AwsIamRoleCollector(stub.Services);

        var questions = settings.Must.Concat(settings.Never).Select(term => term.Question).Distinct().ToList();
        var facts = await collector.CollectAsync(new CollectRequest<AwsIamRoleSettings>("role", settings, questions, null, new SiteTree([])), TestContext.Current.CancellationToken);

        Assert.Equal([true, false], facts.Must.Items.Select(term => term.Granted.Value));
        Assert.Equal("rds:FailoverDBCluster on *", facts.Must.Items[1].Name);
        Assert.True(Assert.Single(facts.Never.Items).Granted.Value);
        Assert.Contains("Dns", facts.Never.Items[0].Statement.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_RequiredPermissionThatIsGrantedForTheSwitchesRecordOnly_IsGranted()
    {
        const string Narrow = $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"route53:ChangeResourceRecordSets","Resource":"{{{Zone}}}","Condition":{"ForAllValues:StringEquals":{"route53:ChangeResourceRecordSetsNormalizedRecordNames":["pay.example.com"]} } } ] }""";
        await using var stub = AwsStub.Answering((action, _) => RoleStub.WithInline(action, Narrow));
        var permission = new PermissionSettings { Action = "route53:ChangeResourceRecordSets", Resource = Zone };
        var settings = new AwsIamRoleSettings { Arn = RoleStub.Arn, Must = [permission], Never = [permission] };

        var facts = await new AwsIamRoleCollector(stub.Services).CollectAsync(
            new CollectRequest<AwsIamRoleSettings>("role", settings, [permission.Question, Question], null, new SiteTree([])), TestContext.Current.CancellationToken);

        Assert.True(Assert.Single(facts.Must.Items).Granted.Value);
        Assert.True(Assert.Single(facts.Never.Items).Granted.Value);
    }

    [Fact]
    public async Task CollectAsync_RequiredPermissionNobodyElseAsksFor_CannotBeToldFromAnUnstatedKey()
    {
        const string Narrow = $$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"route53:ChangeResourceRecordSets","Resource":"{{{Zone}}}","Condition":{"ForAnyValue:StringEquals":{"route53:ChangeResourceRecordSetsNormalizedRecordNames":["pay.example.com"]} } } ] }""";
        await using var stub = AwsStub.Answering((action, _) => RoleStub.WithInline(action, Narrow));
        var permission = new PermissionSettings { Action = "route53:ChangeResourceRecordSets", Resource = Zone };
        var settings = new AwsIamRoleSettings { Arn = RoleStub.Arn, Must = [permission] };

        var facts = await new AwsIamRoleCollector(stub.Services).CollectAsync(
            new CollectRequest<AwsIamRoleSettings>("role", settings, [permission.Question], null, new SiteTree([])), TestContext.Current.CancellationToken);

        Assert.True(Assert.Single(facts.Must.Items).Granted.IsNotCollected);
    }

    [Fact]
    public async Task CollectAsync_KeysThatMayNotBeListed_LeaveASimulatedAllowOpenWithoutDocuments()
    {
        await using var stub = AwsStub.Answering((action, _) => action switch
        {
            "SimulatePrincipalPolicy" => RoleStub.Simulated("allowed", Zone),
            "GetRolePolicy" => AwsStub.Error(403, "AccessDenied"),
            _ => RoleStub.WithInline(action, ""),
        });

        Assert.True(Assert.Single((await CollectAsync(stub, Question)).Answers.Items).Decision.IsNotCollected);
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:role/switch", """{"AWS":"arn:aws:iam::123456789012:role/dr/dns-writer"}""", "allowed")]
    [InlineData("arn:aws:iam::123456789012:role/switch", """{"Service":"ec2.amazonaws.com"}""", "denied")]
    [InlineData("arn:aws:iam::999999999999:role/switch", "", null)]
    public async Task CollectAsync_RoleToAssume_IsDecidedByItsTrustWhateverTheSimulatorSays(string target, string trusted, string? expected)
    {
        const string AllowsAssume = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Resource":"*"}]}""";
        var trust = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{{trusted}},"Action":"sts:AssumeRole"}]}""";
        await using var stub = AwsStub.Answering((action, fields) => (action, fields.GetValueOrDefault("RoleName")) switch
        {
            ("GetRole", "switch") => AwsStub.Result("GetRole", $"<Role><Arn>{target}</Arn><AssumeRolePolicyDocument>{Uri.EscapeDataString(trust)}</AssumeRolePolicyDocument></Role>"),
            ("SimulatePrincipalPolicy", _) => AwsStub.Result("SimulatePrincipalPolicy", $"<EvaluationResults><member><EvalActionName>sts:AssumeRole</EvalActionName><EvalResourceName>{target}</EvalResourceName><EvalDecision>allowed</EvalDecision></member></EvaluationResults>"),
            ("GetContextKeysForPrincipalPolicy", _) => AwsStub.Result(action, "<ContextKeyNames/>"),
            _ => RoleStub.WithInline(action, AllowsAssume),
        });

        var answer = Assert.Single((await CollectAsync(stub, new MayDo("sts:AssumeRole", target, RequestKeys.None))).Answers.Items);

        Assert.Equal(expected, answer.Decision.ValueOr(null));
        Assert.Equal("allowed", answer.Evaluated.Value);
        Assert.False(answer.Disagrees.Value);
    }

    [Fact]
    public async Task CollectAsync_UnreadableRole_LeavesItsContractUnknownAndAnEmptyOneEmpty()
    {
        await using var stub = AwsStub.Answering((_, _) => null);
        var settings = new AwsIamRoleSettings { Arn = "not-an-arn", Must = [new PermissionSettings { Action = "rds:FailoverDBCluster" }] };

        var facts = await new AwsIamRoleCollector(stub.Services).CollectAsync(
            new CollectRequest<AwsIamRoleSettings>("role", settings, [], null, new SiteTree([])), TestContext.Current.CancellationToken);

        Assert.True(facts.Must.IsNotCollected);
        Assert.Empty(facts.Never.Items);
        Assert.True(facts.Never.IsComplete);
    }

    private static Task<AwsIamRoleFacts> CollectAsync(AwsStub stub, params Question[] questions) =>
        new AwsIamRoleCollector(stub.Services).CollectAsync(Request(RoleStub.Arn, questions), TestContext.Current.CancellationToken);

    private static Task<AwsIamRoleFacts> CollectAsync(AwsStub stub, string arn) =>
        new AwsIamRoleCollector(stub.Services).CollectAsync(Request(arn), TestContext.Current.CancellationToken);

    private static CollectRequest<AwsIamRoleSettings> Request(string arn, params Question[] questions) =>
        new(arn, new AwsIamRoleSettings { Arn = arn }, questions, null, new SiteTree([]));
}
