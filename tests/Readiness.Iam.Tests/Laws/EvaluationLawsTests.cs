using FsCheck;
using FsCheck.Fluent;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Knowledge;

namespace Readiness.Iam.Tests.Laws;

public sealed class EvaluationLawsTests
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(1000);

    private static Gen<(PolicyStack Stack, AccessRequest Request, int Slot)> World =>
        from stack in Generated.Stack
        from request in Generated.Request
        from slot in Gen.Choose(0, 7)
        select (stack, request, slot);

    /// <summary>A request that can be made, and a pattern that means its resource among others.</summary>
    private static Gen<((PolicyStack Stack, AccessRequest Request, int Slot) W, string? Range)> Ranges =>
        from w in World.Where(w => RequestKnowledge.Problem(w.Request.Action, w.Request.Resource) is null)
        from range in Gen.Elements(null, "*", Parent(w.Request.Resource!))
        select (w, range);

    [Fact]
    public void Evaluate_AllowAdded_NeverRemovesPermission() => Check(
        World.SelectMany(w => Generated.Statement(Kind(w), "Allow").Select(s => (w, s))),
        x => Rank(Add(x.w, x.s)) >= Rank(Decide(x.w)));

    [Fact]
    public void Evaluate_DenyAdded_NeverAddsPermission() => Check(
        World.SelectMany(w => Generated.Statement(Kind(w), "Deny").Select(s => (w, s))),
        x => Rank(Add(x.w, x.s)) <= Rank(Decide(x.w)));

    [Fact]
    public void Evaluate_StatementsReversed_SameAnswer() => Check(World.Select(w => (w, w.Stack)), x =>
    {
        var (kind, change) = Slot(x.w);
        var reversed = change(x.w.Stack, p => Generated.Document(kind, StatementTexts(p).Reverse()));
        var after = PolicyEvaluator.Evaluate(reversed, x.w.Request);
        return (after.Outcome, after.Denial) == (Decide(x.w).Outcome, Decide(x.w).Denial);
    });

    [Fact]
    public void Evaluate_AllowWidened_NeverDenies() => Check(World.Select(w => (w, w.Stack)), x =>
    {
        var (kind, change) = Slot(x.w);
        var widened = change(x.w.Stack, p => Generated.Document(kind, StatementTexts(p).Select(Widen)));
        return Rank(PolicyEvaluator.Evaluate(widened, x.w.Request)) >= Rank(Decide(x.w));
    });

    [Fact]
    public void Evaluate_DocumentNotRead_NoCompletionContradictsTheAnswer() => Check(
        World.SelectMany(w => Generated.Policy(Kind(w)).Select(p => (w, p))),
        x =>
        {
            var change = Slot(x.w).Change;
            var blind = PolicyEvaluator.Evaluate(change(x.w.Stack, _ => Policy.NotRead("unread", "AccessDenied")), x.w.Request);
            var completed = PolicyEvaluator.Evaluate(change(x.w.Stack, _ => x.p), x.w.Request);
            return Agrees(blind, completed) && Agrees(blind, Decide(x.w));
        });

    [Fact]
    public void Evaluate_KeyNotKnown_NoValueContradictsTheAnswer() => Check(
        from w in World
        from key in Gen.Elements("aws:PrincipalTag/t", "aws:SourceIp", "aws:TagKeys")
        select (w, key),
        x =>
        {
            var blind = PolicyEvaluator.Evaluate(x.w.Stack, x.w.Request with { Context = x.w.Request.Context.WithUnknown(x.key, "not asked") });
            return Agrees(blind, Decide(x.w));
        });

    [Fact]
    public void EvaluateAny_Denied_NoResourceOfTheRangeIsAllowed() => Check(Ranges, x =>
        RangeEvaluator.EvaluateAny(x.W.Stack, x.W.Request with { Resource = x.Range }).Outcome != DecisionOutcome.Denied || !Decide(x.W).IsAllowed);

    [Fact]
    public void EvaluateEvery_Allowed_NoResourceOfTheRangeIsDenied() => Check(Ranges, x =>
        !RangeEvaluator.EvaluateEvery(x.W.Stack, x.W.Request with { Resource = x.Range }).IsAllowed || Decide(x.W).Outcome != DecisionOutcome.Denied);

    [Fact]
    public void Evaluate_CannotTell_SaysWhatIsMissing() => Check(World.Select(w => (w, w.Stack)), x =>
    {
        var decision = PolicyEvaluator.Evaluate(Slot(x.w).Change(x.w.Stack, _ => Policy.NotRead("unread", "AccessDenied")), x.w.Request);
        return SaysWhatIsMissing(decision) && SaysWhatIsMissing(Decide(x.w));
    });

    private static string Parent(string arn) => arn[..(arn.LastIndexOf('/') + 1)] + "*";

    private static void Check<T>(Gen<T> cases, Func<T, bool> law) => Prop.ForAll(cases.ToArbitrary(), law).Check(Often);

    // A blind answer that is definite must be the answer of every completion, down to explicit or implicit.
    private static bool Agrees(Decision blind, Decision completed) => blind.Outcome switch
    {
        DecisionOutcome.CannotTell => true,
        DecisionOutcome.Denied when blind.Denial == DenialKind.ExplicitOrImplicit => completed.Outcome == DecisionOutcome.Denied,
        _ => completed.Outcome == DecisionOutcome.CannotTell || (blind.Outcome, blind.Denial) == (completed.Outcome, completed.Denial),
    };

    private static bool SaysWhatIsMissing(Decision decision) => decision.Outcome == DecisionOutcome.CannotTell == decision.Missing.Count > 0;

    private static int Rank(Decision decision) => decision.Outcome switch
    {
        DecisionOutcome.Allowed => 2,
        DecisionOutcome.CannotTell => 1,
        _ => 0,
    };

    private static Decision Decide((PolicyStack Stack, AccessRequest Request, int Slot) world) => PolicyEvaluator.Evaluate(world.Stack, world.Request);

    private static Decision Add((PolicyStack Stack, AccessRequest Request, int Slot) world, string statement)
    {
        var (kind, change) = Slot(world);
        return PolicyEvaluator.Evaluate(change(world.Stack, p => Generated.Document(kind, [.. StatementTexts(p), statement])), world.Request);
    }

    private static PolicyKind Kind((PolicyStack Stack, AccessRequest Request, int Slot) world) => Slot(world).Kind;

    private static (PolicyKind Kind, Func<PolicyStack, Func<Policy, Policy>, PolicyStack> Change) Slot((PolicyStack Stack, AccessRequest Request, int Slot) world)
    {
        var slots = StackSlots.All(world.Stack);
        return slots[world.Slot % slots.Count];
    }

    private static IEnumerable<string> StatementTexts(Policy policy)
    {
        using var json = System.Text.Json.JsonDocument.Parse(policy.Document!.Text);
        return [.. json.RootElement.GetProperty("Statement").EnumerateArray().Select(s => s.GetRawText())];
    }

    private static string Widen(string statement) => statement.Contains("\"Allow\"", StringComparison.Ordinal)
        ? System.Text.RegularExpressions.Regex.Replace(statement, "\"Resource\":\"[^\"]*\"", "\"Resource\":\"*\"")
        : statement;
}
