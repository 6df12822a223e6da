using Readiness.Iam.Conditions;
using Readiness.Iam.Documents;
using Readiness.Iam.Reading;

namespace Readiness.Iam.Linting.Rules;

internal sealed class ConditionOperatorUnknown : IGrammarRule
{
    public string Id => "POL024";

    public string Name => "policy-condition-operator-unknown";

    public void Check(LintSubject subject, LintProblems problems)
    {
        foreach (var (statement, source) in subject.Statements)
        {
            if (source.Member("Condition") is { Kind: not PositionedKind.Object } wrong)
            {
                problems.Add(this, wrong.Position, "Condition is not an object", statement);
            }

            foreach (var block in source.Member("Condition")?.Members ?? [])
            {
                CheckBlock(block, statement, problems);
                if (!subject.IsAws && ConditionOperatorName.Parse(block.Name) is { } name && !AlibabaOperators.Has(name))
                {
                    problems.Add(this, block.Position, $"Alibaba Cloud has no condition operator \"{block.Name}\"; what it would mean is not evaluated", statement);
                }
            }
        }
    }

    private void CheckBlock(PositionedMember block, Statement statement, LintProblems problems)
    {
        if (ConditionOperatorName.Parse(block.Name) is null)
        {
            problems.Add(this, block.Position, $"there is no condition operator \"{block.Name}\"{Hint(block.Name)}", statement);
        }

        if (block.Value.Kind != PositionedKind.Object)
        {
            problems.Add(this, block.Value.Position, $"{block.Name} is not an object of context keys", statement);
        }

        foreach (var value in block.Value.Members.SelectMany(k => k.Value.AsList()).Where(v => !v.IsScalar))
        {
            problems.Add(this, value.Position, $"{block.Name} compares with something that is not a text, number or boolean", statement);
        }
    }

    private static string Hint(string name)
    {
        if (name.StartsWith("Null", StringComparison.OrdinalIgnoreCase) || name.EndsWith(":Null", StringComparison.OrdinalIgnoreCase))
        {
            return "; Null stands alone";
        }

        var bare = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return Spelling.Nearest(bare, ConditionOperators.ByName.Keys) is { } nearest && !string.Equals(nearest, bare, StringComparison.OrdinalIgnoreCase)
            ? $"; did you mean {nearest}?"
            : "; before the colon stands ForAllValues or ForAnyValue";
    }
}
