namespace Readiness.Iam.Matching;

/// <summary>Finds <c>${key}</c>, <c>${key, 'default'}</c> and the escapes <c>${*}</c>, <c>${?}</c> and <c>${$}</c>.</summary>
internal static class TemplateParser
{
    public static string Plain(string text, bool wildcards) => wildcards ? Wildcards.Mark(text) : text;

    public static IReadOnlyList<TemplatePart> Parse(string text, bool wildcards)
    {
        var parts = new List<TemplatePart>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf("${", at, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            parts.Add(new TemplatePart(Plain(text[at..open], wildcards), null));
            parts.Add(Variable(text[(open + 2)..close], wildcards));
            at = close + 1;
        }

        parts.Add(new TemplatePart(Plain(text[at..], wildcards), null));
        return parts;
    }

    private static TemplatePart Variable(string content, bool wildcards)
    {
        var inner = content.Trim();
        if (inner is "*" or "?" or "$")
        {
            return new TemplatePart(inner, null);
        }

        var comma = inner.IndexOf(',', StringComparison.Ordinal);
        var key = comma < 0 ? inner : inner[..comma].TrimEnd();
        return key.Length == 0
            ? new TemplatePart(Plain("${" + content + "}", wildcards), null)
            : new TemplatePart(comma < 0 ? null : Wildcards.Literal(inner[(comma + 1)..].Trim().Trim('\'')), key);
    }
}
