using System.Text;
using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Core.Rules.Reading;

/// <summary>Reads text with expressions in braces; <c>{{</c> and <c>}}</c> stand for braces.</summary>
internal static class TemplateReader
{
    public static MessageTemplate? Read(YamlNode node, string name, ExpressionCompiler compiler, DiagnosticBag diagnostics)
    {
        if (node.AsText(name, diagnostics) is not { } text) return null;
        var scalar = (YamlScalar)node;
        var parts = new List<MessagePart>();
        var literal = new StringBuilder();
        var sound = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '{' or '}' && i + 1 < text.Length && text[i + 1] == text[i])
            {
                literal.Append(text[i++]);
            }
            else if (text[i] == '{' && EndOf(text, i) is var end and > 0)
            {
                parts.Add(new MessagePart(literal.ToString(), null));
                literal.Clear();
                var expression = compiler.Compile(scalar, i + 1, text[(i + 1)..end], null);
                sound &= expression is not null;
                parts.Add(new MessagePart("", expression));
                i = end;
            }
            else if (text[i] is '{' or '}')
            {
                diagnostics.Error(scalar.SpanInside(i, 1), $"this brace in {name} has no partner", text[i] == '{' ? "close it, or write {{ for a brace" : "open it, or write }} for a brace");
                return null;
            }
            else
            {
                literal.Append(text[i]);
            }
        }

        parts.Add(new MessagePart(literal.ToString(), null));
        return sound ? new MessageTemplate(text, [.. parts.Where(part => part.Expression is not null || part.Text.Length > 0)]) : null;
    }

    // Expressions hold braces of their own: maps, and texts in quotes.
    private static int EndOf(string text, int start)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = start; i < text.Length; i++)
        {
            if (quote != '\0')
            {
                if (text[i] == '\\') i++;
                else if (text[i] == quote) quote = '\0';
            }
            else if (text[i] is '"' or '\'')
            {
                quote = text[i];
            }
            else if (text[i] == '{')
            {
                depth++;
            }
            else if (text[i] == '}' && --depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
