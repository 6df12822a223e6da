using FsCheck;
using FsCheck.Fluent;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Fixing;
using Readiness.Iam.Linting;

namespace Readiness.Iam.Tests.Laws;

public sealed class RobustnessLawsTests
{
    private static readonly string[] Fragments =
        ["{", "}", "[", "]", ":", ",", "\"", "null", "7", "true", "\"*\"", "\"${\"", "\"Statement\":", "\"Action\":", "\"Condition\":", "\"Principal\":", "\n", "\\u0000", "é"];

    private static readonly LintOptions Everything = new()
    {
        Partition = "aws",
        Now = DateTimeOffset.UnixEpoch,
        StandbyRegions = ["ap-east-1"],
        PrimarySiteValues = ["10.0.0.0/8"],
    };

    private static Gen<string> Damaged =>
        from kind in Gen.Elements(Enum.GetValues<PolicyKind>())
        from policy in Generated.Policy(kind)
        from at in Gen.Choose(0, policy.Document!.Text.Length)
        from removed in Gen.Choose(0, 12)
        from inserted in Gen.Elements(Fragments)
        let text = policy.Document!.Text
        select text[..at] + inserted + text[Math.Min(text.Length, at + removed)..];

    [Fact]
    public void Check_DamagedDocument_GivesPlacesWithinTheText() => Check(
        from text in Damaged
        from kind in Gen.Elements(Enum.GetValues<PolicyKind>())
        from language in Gen.Elements(PolicyLanguage.Aws, PolicyLanguage.AliRam)
        select (text, kind, language),
        x =>
        {
            var lines = x.text.Split('\n');
            var problems = PolicyLint.Check(PolicyDocument.Parse(x.text, x.kind, x.language), Everything);
            return problems.All(p => p.Position.Line >= 1 && p.Position.Line <= lines.Length && p.Position.Column >= 1 && p.Position.Column <= lines[p.Position.Line - 1].Length + 1);
        });

    [Fact]
    public void Evaluate_DamagedDocument_IsValidOrCannotTell() => Check(
        from text in Damaged
        from request in Generated.Request
        select (text, request),
        x =>
        {
            var document = PolicyDocument.Parse(x.text, PolicyKind.Identity);
            var decision = PolicyEvaluator.Evaluate(new PolicyStack { Identity = [Policy.Of("damaged", document)] }, x.request);
            return document.IsValid || !decision.IsAllowed || x.request.Principal.Kind == Principals.PrincipalKind.Root;
        });

    [Fact]
    public void Fix_AnyWorld_WorksOrIsNull() => Check(
        from stack in Generated.Stack
        from request in Generated.Request
        select (stack, request),
        x => PolicyFixer.Fix(x.stack, x.request) is not { } fix
            || (PolicyEvaluator.Evaluate(fix.Stack, x.request).IsAllowed && fix.Changes.All(c => PolicyDocument.Parse(c.Document, c.Layer).IsValid && c.Command.Length > 0 && c.Terraform.Length > 0)));

    private static void Check<T>(Gen<T> cases, Func<T, bool> law) => Prop.ForAll(cases.ToArbitrary(), law).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
