using System.Text;
using Readiness.Iam.Evaluation;

namespace Readiness.Iam.Matching;

/// <summary>A policy's text with its variables found; without any, it is resolved once and for all.</summary>
internal sealed class TextTemplate
{
    private readonly string? _fixed;
    private readonly IReadOnlyList<TemplatePart> _parts;

    private TextTemplate(IReadOnlyList<TemplatePart> parts)
    {
        _parts = parts;
        _fixed = parts.All(p => p.Key is null) ? string.Concat(parts.Select(p => p.Text)) : null;
    }

    /// <param name="text">As written.</param>
    /// <param name="wildcards">Whether <c>*</c> and <c>?</c> are wildcards for the operator.</param>
    /// <param name="variables">Whether the version of the document and the operator let <c>${…}</c> be a variable.</param>
    public static TextTemplate For(string text, bool wildcards, bool variables) =>
        new(variables ? TemplateParser.Parse(text, wildcards) : [new TemplatePart(TemplateParser.Plain(text, wildcards), null)]);

    /// <summary>In resources a variable may stand only after the fifth colon.</summary>
    public static TextTemplate ForResource(string text, bool variables)
    {
        var start = 0;
        for (var colons = 0; colons < 5; colons++)
        {
            var next = text.IndexOf(':', start);
            if (next < 0)
            {
                return For(text, wildcards: true, variables: false);
            }

            start = next + 1;
        }

        return variables
            ? new([new TemplatePart(Wildcards.Mark(text[..start]), null), .. TemplateParser.Parse(text[start..], wildcards: true)])
            : For(text, wildcards: true, variables: false);
    }

    public (TemplateState State, string Text) Resolve(RequestScope scope)
    {
        if (_fixed is not null)
        {
            return (TemplateState.Resolved, _fixed);
        }

        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            if (part.Key is null)
            {
                text.Append(part.Text);
                continue;
            }

            var state = Insert(part, scope, text);
            if (state != TemplateState.Resolved)
            {
                return (state, "");
            }
        }

        return (TemplateState.Resolved, text.ToString());
    }

    private static TemplateState Insert(TemplatePart part, RequestScope scope, StringBuilder text)
    {
        var value = scope.Find(part.Key!);
        switch (value.State)
        {
            case ContextState.Unknown:
                scope.Missing.AddKey(part.Key!, value.Reason);
                return TemplateState.Unknown;
            case ContextState.Known when !scope.IsMultivalued(part.Key!, value):
                text.Append(Wildcards.Literal(value.Values[0]));
                return TemplateState.Resolved;
            case ContextState.Absent when part.Text is not null:
                text.Append(part.Text);
                return TemplateState.Resolved;
            default:
                return TemplateState.NoValue;
        }
    }
}
