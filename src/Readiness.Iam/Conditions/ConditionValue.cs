using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Matching;

namespace Readiness.Iam.Conditions;

/// <summary>One value that a policy compares a context key with.</summary>
public sealed class ConditionValue
{
    private readonly TextTemplate _plain;
    private readonly TextTemplate _pattern;

    internal ConditionValue(PositionedText source, bool variables)
    {
        Text = source.Text;
        Position = source.Position;
        _plain = TextTemplate.For(source.Text, wildcards: false, variables);
        _pattern = TextTemplate.For(source.Text, wildcards: true, variables);
    }

    public string Text { get; }

    public TextPosition Position { get; }

    internal (TemplateState State, string Text) Resolve(RequestScope scope, bool wildcards) => (wildcards ? _pattern : _plain).Resolve(scope);
}
