using Readiness.Iam.Conditions;
using Readiness.Iam.Documents;

namespace Readiness.Iam.Reading;

internal static class ConditionReader
{
    public static IReadOnlyList<Condition> Read(PositionedValue? element, PolicyLanguage language, bool variables)
    {
        if (element is null)
        {
            return [];
        }

        var conditions = new List<Condition>();
        foreach (var block in element.Members)
        {
            var name = ConditionOperatorName.Parse(block.Name);
            foreach (var key in block.Value.Members)
            {
                var values = key.Value.AsList().Where(v => v.IsScalar).Select(v => new PositionedText(v.Text, v.Position));
                conditions.Add(new Condition(
                    language,
                    new PositionedText(block.Name, block.Position),
                    name,
                    new PositionedText(key.Name, key.Position),
                    [.. values.Select(v => new ConditionValue(v, variables && name?.Operator.TakesVariables == true))]));
            }
        }

        return conditions;
    }
}
