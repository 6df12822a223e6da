using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Aws.Identity;
using Readiness.Collectors.Aws.Route53Record;
using Readiness.Collectors.Switches;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Tests.Switches;

public sealed class ActorSwitchTests
{
    private const string Role = "arn:aws:iam::123456789012:role/consul-template";

    private static readonly SourceText Source = new("plan.yaml", "");
    private static readonly SourceSpan Span = Source.SpanAt(0);
    private static readonly SwitchStep Step = new("dns-writer", "app-record", ["203.0.113.9"], Span);
    private static readonly AwsRoute53RecordSettings Record = new() { Zone = "Z1", Name = "*.Example.com", Type = "a" };

    private readonly ActorSwitch _switch = new();

    [Fact]
    public void Questions_ActorWithARole_AsksTheRoleForExactlyThisRecord()
    {
        var posed = Assert.Single(Ask(PlanWith(Role)));

        var question = Assert.IsType<MayDo>(posed.Question);
        Assert.Equal(Role, posed.Component);
        Assert.Equal("aws.iam.role", posed.Implied?.Kind);
        Assert.Equal("arn:aws:route53:::hostedzone/Z1", question.Resource);
        Assert.Equal(
            "route53:ChangeResourceRecordSetsActions=UPSERT\nroute53:ChangeResourceRecordSetsNormalizedRecordNames=\\052.example.com\nroute53:ChangeResourceRecordSetsRecordTypes=A",
            question.Keys.ToString());
    }

    [Fact]
    public void Questions_RoleThatThePlanDeclares_GoToThatComponent()
    {
        var plan = PlanWith(Role);
        plan = plan with { Components = [.. plan.Components, new Component("writer-role", "aws.iam.role", Span) { Settings = new AwsIamRoleSettings { Arn = Role } }] };

        var posed = Assert.Single(Ask(plan));

        Assert.Equal("writer-role", posed.Component);
        Assert.Null(posed.Implied);
    }

    [Fact]
    public void Questions_AskedTwice_AreEqual() => Assert.Equal(Ask(PlanWith(Role)).Single().Question, Ask(PlanWith(Role)).Single().Question);

    [Fact]
    public void Derive_DeniedRole_CarriesReasonAndFix()
    {
        var facts = Derive(PlanWith(Role), Answer("denied") with
        {
            Because = Fact<string>.Present("no statement allows it"),
            FixPolicy = Fact<string>.Present("{}"),
            FixCommand = Fact<string>.Present("aws iam put-role-policy"),
        });

        Assert.False(facts.Permitted.Value);
        Assert.Equal("no statement allows it", facts.DeniedBecause.Value);
        Assert.Equal("{}", facts.FixPolicy.Value);
        Assert.Equal(Role, facts.Actor.Value);
        Assert.Equal(TimeSpan.FromMinutes(1), facts.Ttl.Value);
        Assert.Equal(["203.0.113.9"], facts.To.Items);
    }

    [Fact]
    public void Derive_AllowedRole_HasNothingThatDenies()
    {
        var facts = Derive(PlanWith(Role), Answer("allowed"));

        Assert.True(facts.Permitted.Value);
        Assert.True(facts.DeniedBecause.IsAbsent);
    }

    [Fact]
    public void Derive_RoleThatCouldNotBeRead_LeavesThePermissionUnknownForThatReason()
    {
        var why = new NotCollected(NotCollectedReason.Timeout, "iam:GetRole: no whole answer");
        var facts = Derive(PlanWith(Role), AwsIamRoleFacts.Missing(why));

        Assert.Equal(why, facts.Permitted.Why);
        Assert.Equal(why, facts.DeniedBecause.Why);
    }

    [Fact]
    public void Derive_ActorWithoutARole_SaysThatThePlanMustNameIt()
    {
        var facts = Derive(PlanWith(new WriterSettings(null)), Answer("allowed"));

        Assert.Contains("dns-writer", facts.Permitted.Why.Detail, StringComparison.Ordinal);
        Assert.Equal(NotCollectedReason.Undeclared, facts.Permitted.Why.Reason);
        Assert.True(facts.TargetExists.Value);
    }

    [Fact]
    public void Questions_RolesThatAreAssumed_AskEachForTheNextAndTheLastForTheRecord()
    {
        var plan = PlanWith(Role, "arn:aws:iam::123456789012:role/hop", "arn:aws:iam::123456789012:role/dns");

        var posed = Ask(plan);

        Assert.Equal(
            [(Role, "sts:AssumeRole", "arn:aws:iam::123456789012:role/hop"), ("arn:aws:iam::123456789012:role/hop", "sts:AssumeRole", "arn:aws:iam::123456789012:role/dns"), ("arn:aws:iam::123456789012:role/dns", RecordChange.Action, "arn:aws:route53:::hostedzone/Z1")],
            posed.Select(one => (one.Component, ((MayDo)one.Question).Action, ((MayDo)one.Question).Resource)));
    }

    [Theory]
    [InlineData("allowed", "allowed", true)]
    [InlineData("denied", "allowed", false)]
    [InlineData("allowed", "denied", false)]
    [InlineData("denied", null, false)]
    [InlineData(null, "allowed", null)]
    public void Derive_RolesThatAreAssumed_EveryLinkMustHold(string? hop, string? change, bool? expected)
    {
        const string Dns = "arn:aws:iam::123456789012:role/dns";
        var facts = Derive(PlanWith(Role, Dns), (Role, Answer(new MayDo("sts:AssumeRole", Dns, RequestKeys.None), hop)), (Dns, Answer(RecordChange.QuestionOf(Record), change)));

        Assert.Equal(expected, facts.Permitted.IsPresent ? facts.Permitted.Value : null);
        Assert.Equal(Dns, facts.Actor.Value);
    }

    [Fact]
    public void Derive_TwoLinksDenied_TheFixMendsBothOrIsNone()
    {
        const string Dns = "arn:aws:iam::123456789012:role/dns";
        RoleAnswerFacts Denied(MayDo question, string command) => Answer(question, "denied") with { Because = Fact<string>.Present($"{command} is lacking."), FixPolicy = Fact<string>.Present("{}"), FixCommand = Fact<string>.Present(command) };

        var facts = Derive(PlanWith(Role, Dns), (Role, Denied(new MayDo("sts:AssumeRole", Dns, RequestKeys.None), "first")), (Dns, Denied(RecordChange.QuestionOf(Record), "second")));

        Assert.Equal("first\nsecond", facts.FixCommand.Value);
        Assert.Equal("first is lacking. second is lacking.", facts.DeniedBecause.Value);
        Assert.True(facts.FixPolicy.IsAbsent);
    }

    [Fact]
    public void Derive_ContractOfARoleThatNoComponentDeclares_IsHeldAgainstItsAnswers()
    {
        var term = new PermissionSettings { Action = "rds:FailoverDBCluster", Resource = "arn:aws:rds:ap-east-1:123456789012:cluster:orders-dr" };
        var plan = PlanWith(new WriterSettings(Role) { Must = [term], Never = [term] });

        var facts = Derive(plan, (Role, Answer(term.Question, "allowed")));

        Assert.Contains(Ask(plan), posed => posed.Question.Equals(term.Question) && posed.Implied is not null);
        Assert.True(Assert.Single(facts.Must.Items).Granted.Value);
        Assert.True(Assert.Single(facts.Never.Items).Granted.Value);
    }

    [Fact]
    public void Derive_ContractOfAnActorWhoseRoleNobodyKnows_IsUnknown()
    {
        var facts = Derive(PlanWith(new WriterSettings(null) { Must = [new PermissionSettings { Action = "rds:FailoverDBCluster" }], Never = [new PermissionSettings { Action = "rds:DeleteDBCluster" }] }));

        Assert.Equal((NotCollectedReason.Undeclared, NotCollectedReason.Undeclared), (facts.Must.Why.Reason, facts.Never.Why.Reason));
    }

    [Fact]
    public void Derive_ForbiddenWithAnUnknownFirstRole_IsCheckedAsFarAsRolesAreKnown()
    {
        const string Dns = "arn:aws:iam::123456789012:role/dns";
        var term = new PermissionSettings { Action = "ec2:DescribeInstances" };
        var facts = Derive(PlanWith(new WriterSettings(null) { Assumes = [Dns], Never = [term] }), (Dns, Answer(term.Prohibition, "denied")));

        Assert.False(Assert.Single(facts.Never.Items).Granted.Value);
        Assert.Equal(NotCollectedReason.Undeclared, facts.Never.Incomplete?.Reason);
    }

    [Fact]
    public void Derive_NoContract_IsEmptyAndNotUnknown()
    {
        var facts = Derive(PlanWith(Role), Answer("allowed"));

        Assert.True(facts.Must is { IsComplete: true, Items.Count: 0 } && facts.Never is { IsComplete: true, Items.Count: 0 });
    }

    private static RoleAnswerFacts Answer(MayDo question, string? decision) => new()
    {
        Name = question.Name,
        Action = question.Action,
        Resource = question.Target,
        Context = question.Keys.ToString(),
        Decision = decision is null ? Fact<string>.Missing(NotCollectedReason.AccessDenied, "not read") : Fact<string>.Present(decision),
    };

    private static RoleAnswerFacts Answer(string decision)
    {
        var question = RecordChange.QuestionOf(Record);
        return new RoleAnswerFacts { Name = "change", Action = question.Action, Resource = question.Resource, Context = question.Keys.ToString(), Decision = Fact<string>.Present(decision) };
    }

    private static Plan PlanWith(string? role, params string[] assumes) => PlanWith(new WriterSettings(role) { Assumes = assumes });

    private static Plan PlanWith(WriterSettings writer) => new()
    {
        Name = "test",
        Source = Source,
        Components =
        [
            new Component("dns-writer", "consul-template", Span) { Settings = writer, Site = "aws-hk" },
            new Component("app-record", "aws.route53.record", Span) { Settings = Record },
        ],
    };

    private IReadOnlyList<PosedQuestion> Ask(Plan plan) => [.. _switch.Questions(plan.Components[0], Step, plan, new CollectedFacts())];

    private SwitchFacts Derive(Plan plan, RoleAnswerFacts answer) => Derive(plan, new AwsIamRoleFacts { Answers = FactList<RoleAnswerFacts>.Present([answer]) });

    private SwitchFacts Derive(Plan plan, AwsIamRoleFacts role) => Derive(plan, [(Role, role)]);

    private SwitchFacts Derive(Plan plan, params IEnumerable<(string Role, RoleAnswerFacts Answer)> answers) =>
        Derive(plan, [.. answers.Select(one => (one.Role, new AwsIamRoleFacts { Answers = FactList<RoleAnswerFacts>.Present([one.Answer]) }))]);

    private SwitchFacts Derive(Plan plan, IReadOnlyList<(string Arn, AwsIamRoleFacts Facts)> roles)
    {
        var collected = new CollectedFacts();
        foreach (var (arn, facts) in roles) collected.Set(new CollectedComponent(arn, "aws.iam.role", facts, TimeSpan.Zero));
        collected.Set(new CollectedComponent(
            "app-record",
            "aws.route53.record",
            new AwsRoute53RecordFacts { Exists = Fact<bool>.Present(true), Ttl = Fact<TimeSpan>.Present(TimeSpan.FromMinutes(1)) },
            TimeSpan.Zero));
        return _switch.Derive(new StepContext(
            Step, plan.Components[0], AwsIdentityFacts.Missing(NotCollected.NotRequested), plan, new SiteTree([]), collected, DateTimeOffset.UnixEpoch));
    }

    private sealed record WriterSettings(string? Role) : ISettings, IActorSettings
    {
        public string? Instance => null;

        public bool Container => false;

        public IReadOnlyList<string> Assumes { get; init; } = [];

        public IReadOnlyList<PermissionSettings> Must { get; init; } = [];

        public IReadOnlyList<PermissionSettings> Never { get; init; } = [];
    }
}
