using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Matching;

namespace Readiness.Iam.Conditions;

internal static class ConditionEvaluation
{
    public static Truth Holds(this Condition condition, RequestScope scope)
    {
        if (condition.Name is not { } name)
        {
            return Truth.Unknown;
        }

        var value = scope.Find(condition.Key.Text);
        return value.State switch
        {
            ContextState.Absent => WhenAbsent(condition, name, scope),
            ContextState.Known => name.Operator.IsNullTest ? IsAbsentWanted(condition, absent: false) : WhenPresent(condition, name, value, scope),
            _ => WhenUnknown(condition, name, value, scope),
        };
    }

    private static Truth WhenAbsent(Condition condition, ConditionOperatorName name, RequestScope scope)
    {
        if (condition.Language == PolicyLanguage.AliRam && name.Operator.IsNegated)
        {
            scope.Missing.AddKey(condition.Key.Text, $"Alibaba Cloud does not document what {name.Operator.Name} means for a request without the key");
            return Truth.Unknown;
        }

        return HoldsWithoutKey(condition, name).ToTruth();
    }

    private static bool HoldsWithoutKey(Condition condition, ConditionOperatorName name) => name.Operator.IsNullTest
        ? IsAbsentWanted(condition, absent: true) == Truth.True
        : name.IfExists || name.Quantifier == SetQuantifier.ForAllValues || (name.Operator.IsNegated && name.Quantifier == SetQuantifier.None);

    private static Truth IsAbsentWanted(Condition condition, bool absent) =>
        condition.Values.Any(v => bool.TryParse(v.Text, out var wanted) && wanted == absent).ToTruth();

    private static Truth WhenPresent(Condition condition, ConditionOperatorName name, ContextValue value, RequestScope scope)
    {
        switch (name.Quantifier)
        {
            case SetQuantifier.ForAllValues:
                return value.Values.Aggregate(Truth.True, (all, v) => all.And(Satisfies(condition, name, v, scope)));
            case SetQuantifier.ForAnyValue:
                return value.Values.Aggregate(Truth.False, (any, v) => any.Or(Satisfies(condition, name, v, scope)));
            default:
                // Observed on live IAM: without a set operator a multivalued key matches neither the operator nor its negation.
                return scope.IsMultivalued(condition.Key.Text, value) ? Truth.False : Satisfies(condition, name, value.Values[0], scope);
        }
    }

    private static Truth Satisfies(Condition condition, ConditionOperatorName name, string requestValue, RequestScope scope)
    {
        var comparison = name.Operator.Comparison!;
        var any = Truth.False;
        for (var i = 0; i < condition.Values.Count && any != Truth.True; i++)
        {
            var (state, text) = condition.Values[i].Resolve(scope, comparison.TakesWildcards);
            any = any.Or(state switch
            {
                TemplateState.Resolved => comparison.Matches(requestValue, text).ToTruth(),
                TemplateState.NoValue => Truth.False,
                _ => Truth.Unknown,
            });
        }

        return name.Operator.IsNegated ? any.Not() : any;
    }

    private static Truth WhenUnknown(Condition condition, ConditionOperatorName name, ContextValue value, RequestScope scope)
    {
        var neverWhenPresent = !name.Operator.IsNullTest && name.Quantifier == SetQuantifier.None && scope.IsMultivalued(condition.Key.Text, value);
        if (neverWhenPresent && !HoldsWithoutKey(condition, name))
        {
            return Truth.False;
        }

        scope.Missing.AddKey(condition.Key.Text, value.Reason);
        return Truth.Unknown;
    }
}
