using Readiness.Iam.Documents;

namespace Readiness.Iam.Conditions;

/// <summary>One operator on one context key.</summary>
public sealed class Condition
{
    internal Condition(PolicyLanguage language, PositionedText operatorText, ConditionOperatorName? name, PositionedText key, IReadOnlyList<ConditionValue> values)
    {
        Language = language;
        OperatorText = operatorText;
        Name = name;
        Key = key;
        Values = values;
    }

    /// <summary>As written, with set operator and <c>IfExists</c>.</summary>
    public PositionedText OperatorText { get; }

    /// <summary>As written; keys are compared in any case.</summary>
    public PositionedText Key { get; }

    /// <summary>One is enough for a positive operator; none may match for a negated one.</summary>
    public IReadOnlyList<ConditionValue> Values { get; }

    public SetQuantifier Quantifier => Name?.Quantifier ?? SetQuantifier.None;

    internal PolicyLanguage Language { get; }

    /// <summary>Null when the operator is unknown; the document is then not valid.</summary>
    internal ConditionOperatorName? Name { get; }

    public override string ToString() => $"{OperatorText.Text} {Key.Text} [{string.Join(", ", Values.Select(v => v.Text))}]";
}
