namespace Readiness.Iam.Linting.Rules;

internal sealed class EffectUnknown : IGrammarRule
{
    public string Id => "POL005";

    public string Name => "policy-effect-unknown";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, source) in subject.Statements.Where(s => s.Statement.Effect is null))
        {
            var effect = source.Member("Effect");
            var message = effect is null ? "the statement has no Effect" : $"Effect is {(effect.Text.Length == 0 ? "not a text" : $"\"{effect.Text}\"")}; it must be exactly Allow or Deny";
            problems.Add(this, effect?.Position ?? source.Position, message, statement);
        }
    }
}
