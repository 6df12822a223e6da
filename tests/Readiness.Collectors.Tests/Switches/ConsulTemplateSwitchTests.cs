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

public sealed class ConsulTemplateSwitchTests
{
    private const string Role = "arn:aws:iam::123456789012:role/consul-template";

    private static readonly SourceText Source = new("plan.yaml", "");
    private static readonly SourceSpan Span = Source.SpanAt(0);
    private static readonly SwitchStep Step = new("dns-writer", "app-record", ["203.0.113.9"], Span);
    private static readonly AwsRoute53RecordSettings Record = new() { Zone = "Z1", Name = "*.Example.com", Type = "a" };

    private readonly ConsulTemplateSwitch _switch = new();

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
        var facts = Derive(PlanWith(null), Answer("allowed"));

        Assert.Contains("dns-writer", facts.Permitted.Why.Detail, StringComparison.Ordinal);
        Assert.Equal(NotCollectedReason.Undeclared, facts.Permitted.Why.Reason);
        Assert.True(facts.TargetExists.Value);
    }

    private static RoleAnswerFacts Answer(string decision)
    {
        var question = new RecordChange(Role, Record).Question;
        return new RoleAnswerFacts { Name = "change", Action = question.Action, Resource = question.Resource, Context = question.Keys.ToString(), Decision = Fact<string>.Present(decision) };
    }

    private static Plan PlanWith(string? role) => new()
    {
        Name = "test",
        Source = Source,
        Components =
        [
            new Component("dns-writer", "consul-template", Span) { Settings = new WriterSettings(role), Site = "aws-hk" },
            new Component("app-record", "aws.route53.record", Span) { Settings = Record },
        ],
    };

    private IReadOnlyList<PosedQuestion> Ask(Plan plan) => [.. _switch.Questions(plan.Components[0], Step, plan, new CollectedFacts())];

    private SwitchFacts Derive(Plan plan, RoleAnswerFacts answer) => Derive(plan, new AwsIamRoleFacts { Answers = FactList<RoleAnswerFacts>.Present([answer]) });

    private SwitchFacts Derive(Plan plan, AwsIamRoleFacts role)
    {
        var collected = new CollectedFacts();
        collected.Set(new CollectedComponent(Role, "aws.iam.role", role, TimeSpan.Zero));
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
    }
}
