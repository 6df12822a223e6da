using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Tests.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.IamRole;

/// <summary>The actions of a failover, required and forbidden by a plan, asked with the resources that they work on.</summary>
public sealed class FailoverActionsTests
{
    private const string Cluster = "arn:aws:rds:ap-east-1:123456789012:cluster:orders-dr";
    private const string NothingOfIt = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:PutLogEvents","Resource":"*"}]}""";
    private const string Switch = "arn:aws:iam::123456789012:role/dr/switch";

    public static TheoryData<string, string> Actions => new()
    {
        { "rds:FailoverDBCluster", Cluster },
        { "rds:PromoteReadReplicaDBCluster", Cluster },
        { "ec2:StartInstances", "arn:aws:ec2:ap-east-1:123456789012:instance/i-0a1b2c3d4e5f60001" },
        { "autoscaling:SetDesiredCapacity", "arn:aws:autoscaling:ap-east-1:123456789012:autoScalingGroup:*:autoScalingGroupName/payments-dr" },
        { "s3:GetObject", "arn:aws:s3:::assets-dr/heartbeat" },
        { "sts:AssumeRole", Switch },
        { "iam:PassRole", "arn:aws:iam::123456789012:role/payments-dr" },
    };

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task CollectAsync_RequiredAction_IsLackingUntilTheShownFixIsInPlace(string action, string resource)
    {
        var before = await RequiredAsync(action, resource, NothingOfIt);
        var after = await RequiredAsync(action, resource, before.FixPolicy.Value);

        Assert.False(before.Granted.Value);
        Assert.Contains($"\"{resource}\"", before.FixPolicy.Value, StringComparison.Ordinal);
        Assert.Contains("resource \"aws_iam_role_policy\"", before.FixTerraform.Value, StringComparison.Ordinal);
        Assert.True(after.Granted.Value, after.Because.ToString());
    }

    [Theory]
    [MemberData(nameof(Actions))]
    public async Task CollectAsync_RequiredAction_IsSimulatedWithThatResourceAlone(string action, string resource)
    {
        await using var stub = AwsStub.Answering((asked, _) => asked switch
        {
            "SimulatePrincipalPolicy" => AwsStub.Result(asked, $"<EvaluationResults><member><EvalActionName>{action}</EvalActionName><EvalResourceName>{resource}</EvalResourceName><EvalDecision>implicitDeny</EvalDecision></member></EvaluationResults>"),
            "GetContextKeysForPrincipalPolicy" => AwsStub.Result(asked, "<ContextKeyNames/>"),
            _ => Stub(asked, NothingOfIt),
        });

        var permission = await RequiredAsync(stub, new PermissionSettings { Action = action, Resource = resource });

        Assert.False(permission.Granted.Value);
        var simulated = stub.Requests.Select(AwsStub.Fields).Where(fields => fields.GetValueOrDefault("Action") == "SimulatePrincipalPolicy").ToList();

        // A pattern is no resource that the simulator could answer for.
        if (resource.Contains('*', StringComparison.Ordinal)) Assert.Empty(simulated);
        else Assert.Equal((action, resource, false), (simulated[0]["ActionNames.member.1"], simulated[0]["ResourceArns.member.1"], simulated[0].ContainsKey("ResourceArns.member.2")));
    }

    [Theory]
    [InlineData("rds:FailoverDBCluster", "arn:aws:rds:ap-east-1:123456789012:snapshot:orders-dr", "does not work on")]
    [InlineData("ec2:StartInstances", Cluster, "does not work on")]
    [InlineData("rds:FailoverDBClustr", Cluster, "did you mean rds:FailoverDBCluster?")]
    public async Task CollectAsync_RequestThatNobodyCanMake_IsNeitherSimulatedNorDenied(string action, string resource, string part)
    {
        await using var stub = AwsStub.Answering((asked, _) => Stub(asked, """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""));

        var permission = await RequiredAsync(stub, new PermissionSettings { Action = action, Resource = resource });

        Assert.Equal(NotCollectedReason.Undeclared, permission.Granted.Why.Reason);
        Assert.Contains(part, permission.Granted.Why.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(stub.Requests, request => request.Body.Contains("SimulatePrincipalPolicy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CollectAsync_ActionThatWorksOnNoResource_IsSimulatedWithoutOne()
    {
        await using var stub = AwsStub.Answering((asked, _) => asked switch
        {
            "SimulatePrincipalPolicy" => AwsStub.Result(asked, "<EvaluationResults><member><EvalActionName>ec2:DescribeInstances</EvalActionName><EvalResourceName>*</EvalResourceName><EvalDecision>allowed</EvalDecision></member></EvaluationResults>"),
            "GetContextKeysForPrincipalPolicy" => AwsStub.Result(asked, "<ContextKeyNames/>"),
            _ => Stub(asked, """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:Describe*","Resource":"*"}]}"""),
        });

        var permission = await RequiredAsync(stub, new PermissionSettings { Action = "ec2:DescribeInstances", Resource = "arn:aws:ec2:ap-east-1:123456789012:instance/i-1" });

        Assert.True(permission.Granted.Value);
        Assert.DoesNotContain(stub.Requests.Select(AwsStub.Fields), fields => fields.ContainsKey("ResourceArns.member.1"));
    }

    [Fact]
    public async Task CollectAsync_RegionGuardAboveARegionalAction_IsJudgedByTheRegionOfItsResource()
    {
        const string Guard = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"rds:*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"ap-east-1"} } }]}""";

        Assert.True((await RequiredAsync("rds:FailoverDBCluster", Cluster, Guard)).Granted.Value);
        Assert.False((await RequiredAsync("rds:FailoverDBCluster", Cluster.Replace("ap-east-1", "eu-west-1", StringComparison.Ordinal), Guard)).Granted.Value);
    }

    [Theory]
    [InlineData("ec2.amazonaws.com", true)]
    [InlineData("lambda.amazonaws.com", false)]
    [InlineData(null, null)]
    public async Task CollectAsync_PassRoleToOneService_DependsOnTheKeyThatThePlanStates(string? service, bool? granted)
    {
        const string ToEc2 = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:PassRole","Resource":"*","Condition":{"StringEquals":{"iam:PassedToService":"ec2.amazonaws.com"} } }]}""";
        await using var stub = AwsStub.Answering((asked, _) => Stub(asked, ToEc2));
        var term = new PermissionSettings
        {
            Action = "iam:PassRole",
            Resource = "arn:aws:iam::123456789012:role/payments-dr",
            With = service is null ? [] : [new RequestKeySettings { Key = "iam:PassedToService", Values = [service] }],
        };

        var permission = await RequiredAsync(stub, term);

        Assert.Equal(granted, permission.Granted.IsPresent ? permission.Granted.Value : null);
        Assert.Equal(service is not null, permission.Name.EndsWith($" with iam:PassedToService={service}", StringComparison.Ordinal));
        if (granted == false) Assert.Contains(service!, permission.FixPolicy.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, Cluster, true)]
    [InlineData("arn:aws:rds:ap-east-1:123456789012:cluster:*", Cluster, true)]
    [InlineData("arn:aws:rds:ap-east-1:123456789012:cluster:*", "arn:aws:rds:ap-east-1:123456789012:snapshot:*", false)]
    [InlineData(null, "arn:aws:rds:*:*:cluster:${aws:PrincipalTag/cluster}", null)]
    public async Task CollectAsync_ForbiddenOnAnyResource_IsGrantedWhereOneIs(string? resource, string allowedOn, bool? granted)
    {
        var document = $$"""{"Version":"2012-10-17","Statement":[{"Sid":"Tidy","Effect":"Allow","Action":"rds:Delete*","Resource":"{{allowedOn}}"}]}""";
        await using var stub = AwsStub.Answering((asked, _) => Stub(asked, document));
        var settings = new AwsIamRoleSettings { Arn = RoleStub.Arn, Never = [new PermissionSettings { Action = "rds:DeleteDBCluster", Resource = resource }] };

        var permission = Assert.Single((await CollectAsync(stub, settings)).Never.Items);

        Assert.Equal(granted, permission.Granted.IsPresent ? permission.Granted.Value : null);
        Assert.StartsWith("rds:DeleteDBCluster on any of ", permission.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/dr/dns-writer"},"Action":"s3:DeleteObject","Resource":"arn:aws:s3:::assets-dr/*"}]}""", true)]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/backup"},"Action":"s3:DeleteObject","Resource":"arn:aws:s3:::assets-dr/*"}]}""", false)]
    [InlineData(null, null)]
    public async Task CollectAsync_ForbiddenAndSimulatedAsDenied_CanStillBeGrantedByTheResource(string? policy, bool? granted)
    {
        const string Object = "arn:aws:s3:::assets-dr/heartbeat";
        await using var stub = AwsStub.Answering((asked, _) => asked switch
        {
            "SimulatePrincipalPolicy" => AwsStub.Result(asked, $"<EvaluationResults><member><EvalActionName>s3:DeleteObject</EvalActionName><EvalResourceName>{Object}</EvalResourceName><EvalDecision>implicitDeny</EvalDecision></member></EvaluationResults>"),
            "GetContextKeysForPrincipalPolicy" => AwsStub.Result(asked, "<ContextKeyNames/>"),
            "/assets-dr" => policy is null ? AwsStub.Error(403, "AccessDenied") : LoopbackReply.Json(policy),
            _ => Stub(asked, NothingOfIt),
        });
        var settings = new AwsIamRoleSettings { Arn = RoleStub.Arn, Never = [new PermissionSettings { Action = "s3:DeleteObject", Resource = Object }] };

        var permission = Assert.Single((await CollectAsync(stub, settings)).Never.Items);

        Assert.Equal(granted, permission.Granted.IsPresent ? permission.Granted.Value : null);
    }

    [Fact]
    public async Task CollectAsync_ForbiddenPatternOfActions_IsNotTakenForGood()
    {
        await using var stub = AwsStub.Answering((asked, _) => Stub(asked, """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"rds:DeleteDBCluster","Resource":"*"}]}"""));
        var settings = new AwsIamRoleSettings { Arn = RoleStub.Arn, Never = [new PermissionSettings { Action = "rds:Delete*" }] };

        Assert.Contains("name each", Assert.Single((await CollectAsync(stub, settings)).Never.Items).Granted.Why.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_RoleOfAPerson_IsFoundByItsNameAndMendedInItsPermissionSet()
    {
        const string Person = "arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/ap-east-1/AWSReservedSSO_DrOperator_0123456789abcdef";
        await using var stub = AwsStub.Answering((asked, fields) => asked == "GetRole"
            ? AwsStub.Result(asked, $"<Role><Arn>{Person}</Arn><RoleName>{fields["RoleName"]}</RoleName><AssumeRolePolicyDocument>{Uri.EscapeDataString(RoleStub.Trust)}</AssumeRolePolicyDocument></Role>")
            : Stub(asked, NothingOfIt));
        var settings = new AwsIamRoleSettings { Arn = Person, Must = [new PermissionSettings { Action = "rds:FailoverDBCluster", Resource = Cluster }] };

        var facts = await CollectAsync(stub, settings);

        Assert.Equal(Person, facts.Arn.Value);
        Assert.Contains(stub.Requests.Select(AwsStub.Fields), fields => fields.GetValueOrDefault("RoleName") == "AWSReservedSSO_DrOperator_0123456789abcdef");
        var permission = Assert.Single(facts.Must.Items);
        Assert.False(permission.Granted.Value);
        Assert.Contains("put-inline-policy-to-permission-set", permission.FixCommand.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectAsync_RoleOfAPersonWithUnreadPolicies_HasNoFixThatWouldReplaceThem()
    {
        const string Person = "arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_DrOperator_0123456789abcdef";
        await using var stub = AwsStub.Answering((asked, _) => asked switch
        {
            "GetRole" => AwsStub.Result(asked, $"<Role><Arn>{Person}</Arn><AssumeRolePolicyDocument>{Uri.EscapeDataString(RoleStub.Trust)}</AssumeRolePolicyDocument></Role>"),
            "GetRolePolicy" => AwsStub.Error(403, "AccessDenied"),
            "SimulatePrincipalPolicy" => AwsStub.Result(asked, $"<EvaluationResults><member><EvalActionName>rds:FailoverDBCluster</EvalActionName><EvalResourceName>{Cluster}</EvalResourceName><EvalDecision>implicitDeny</EvalDecision></member></EvaluationResults>"),
            "GetContextKeysForPrincipalPolicy" => AwsStub.Result(asked, "<ContextKeyNames/>"),
            _ => Stub(asked, ""),
        });
        var settings = new AwsIamRoleSettings { Arn = Person, Must = [new PermissionSettings { Action = "rds:FailoverDBCluster", Resource = Cluster }] };

        var permission = Assert.Single((await CollectAsync(stub, settings)).Must.Items);

        Assert.False(permission.Granted.Value);
        Assert.True(permission.FixCommand.IsAbsent);
    }

    [Theory]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Sid":"OnlyBackup","Effect":"Deny","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::assets-dr/*","Condition":{"ArnNotEquals":{"aws:PrincipalArn":"arn:aws:iam::123456789012:role/backup"} } }]}""", false, "\"OnlyBackup\" of the resource policy")]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/dr/dns-writer"},"Action":"s3:GetObject","Resource":"arn:aws:s3:::assets-dr/*"}]}""", true, "is allowed by")]
    [InlineData(null, null, "s3:GetBucketPolicy")]
    public async Task CollectAsync_ObjectInABucket_IsJudgedByTheBucketsPolicyToo(string? policy, bool? granted, string part)
    {
        await using var stub = AwsStub.Answering((asked, _) => asked == "/assets-dr"
            ? policy is null ? AwsStub.Error(403, "AccessDenied") : LoopbackReply.Json(policy)
            : Stub(asked, """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::assets-dr/*"}]}"""));

        var permission = await RequiredAsync(stub, new PermissionSettings { Action = "s3:GetObject", Resource = "arn:aws:s3:::assets-dr/heartbeat" });

        Assert.Equal(granted, permission.Granted.IsPresent ? permission.Granted.Value : null);
        Assert.Contains(part, permission.Because.Value, StringComparison.Ordinal);
        Assert.Contains(stub.Requests, request => request.Target == "/assets-dr?policy=");
    }

    private static LoopbackReply? Stub(string action, string document) => RoleStub.WithInline(action, document);

    private static async Task<PermissionFacts> RequiredAsync(string action, string resource, string document)
    {
        await using var stub = AwsStub.Answering((asked, fields) => (asked, fields.GetValueOrDefault("RoleName")) switch
        {
            ("GetRole", "switch") => AwsStub.Result(asked, $$"""<Role><Arn>{{Switch}}</Arn><AssumeRolePolicyDocument>{{Uri.EscapeDataString($$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{{AwsStub.Account}}}:root"},"Action":"sts:AssumeRole"}]}""")}}</AssumeRolePolicyDocument></Role>"""),
            ("/assets-dr", _) => AwsStub.Error(404, "NoSuchBucketPolicy"),
            _ => RoleStub.WithInline(asked, document),
        });
        return await RequiredAsync(stub, new PermissionSettings { Action = action, Resource = resource });
    }

    private static async Task<PermissionFacts> RequiredAsync(AwsStub stub, PermissionSettings term) =>
        Assert.Single((await CollectAsync(stub, new AwsIamRoleSettings { Arn = RoleStub.Arn, Must = [term] })).Must.Items);

    private static Task<AwsIamRoleFacts> CollectAsync(AwsStub stub, AwsIamRoleSettings settings) => new AwsIamRoleCollector(stub.Services).CollectAsync(
        new CollectRequest<AwsIamRoleSettings>("role", settings, [.. RoleContract.Questions(settings.Must, settings.Never)], null, new SiteTree([])), TestContext.Current.CancellationToken);
}
