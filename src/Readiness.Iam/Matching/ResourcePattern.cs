using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;

namespace Readiness.Iam.Matching;

/// <summary>An entry of Resource or NotResource: an ARN with wildcards and, after the fifth colon, variables; or <c>*</c>.</summary>
public sealed class ResourcePattern
{
    private readonly TextTemplate _template;

    internal ResourcePattern(PositionedText source, bool variables)
    {
        Text = source.Text;
        Position = source.Position;
        _template = TextTemplate.ForResource(source.Text, variables);
    }

    public string Text { get; }

    public TextPosition Position { get; }

    internal bool IsEverything => Text == "*";

    /// <summary>The pattern with the request's values for its variables; null text when one of them is not known or has no value.</summary>
    internal (TemplateState State, string? Text) Resolve(RequestScope scope)
    {
        var (state, pattern) = _template.Resolve(scope);
        return (state, state is TemplateState.Unknown or TemplateState.NoValue ? null : pattern.Replace(Wildcards.AnyRun, '*').Replace(Wildcards.AnyOne, '?'));
    }

    internal Truth Matches(RequestScope scope)
    {
        if (IsEverything)
        {
            return Truth.True;
        }

        var (state, pattern) = _template.Resolve(scope);
        return state switch
        {
            TemplateState.Unknown => Truth.Unknown,
            TemplateState.NoValue => Truth.False,
            _ => Compare(pattern, scope),
        };
    }

    private Truth Compare(string pattern, RequestScope scope)
    {
        if (!Wildcards.Match(pattern, scope.Resource))
        {
            return Truth.False;
        }

        if (ArnFields.Match(pattern, scope.Resource, scope.ResourceFields) || EndsEarly(pattern, scope))
        {
            return Truth.True;
        }

        scope.Missing.AddPattern(Text, $"\"{Text}\" matches {scope.Resource} only if a wildcard reaches over a colon, which AWS leaves open");
        return Truth.Unknown;
    }

    // A star that ends a pattern of too few fields stands for the rest, colons included.
    private static bool EndsEarly(string pattern, RequestScope scope)
    {
        var fields = pattern.AsSpan().Count(':') + 1;
        return pattern.EndsWith(Wildcards.AnyRun) && fields < scope.ResourceFields && ArnFields.Match(pattern, scope.Resource, fields);
    }
}
