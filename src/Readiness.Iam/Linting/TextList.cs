using Readiness.Iam.Documents;
using Readiness.Iam.Reading;

namespace Readiness.Iam.Linting;

internal static class TextList
{
    /// <summary>Reports every part of an element that is not a text or a list of texts.</summary>
    public static void Check(ILintRule rule, PositionedValue? element, string name, Statement statement, LintProblems problems)
    {
        foreach (var item in element?.AsList() ?? [])
        {
            if (item.Kind != PositionedKind.String)
            {
                problems.Add(rule, item.Position, $"{name} holds something that is not a text", statement);
            }
            else if (item.Text.Length == 0)
            {
                problems.Add(rule, item.Position, $"{name} holds an empty text", statement);
            }
        }
    }
}
