using System.Text;

namespace Readiness.Collectors.Prometheus.PromQl;

/// <summary>PromQL's quoted texts: Go's escapes in <c>"</c> and <c>'</c>, none in <c>`</c>.</summary>
internal static class Quotation
{
    /// <summary>The text that a quoted token stands for; unknown escapes stay as written.</summary>
    public static string Undo(string quoted)
    {
        var inner = quoted.AsSpan(1, quoted.Length - 2);
        if (quoted[0] == '`' || !inner.Contains('\\')) return inner.ToString();
        var text = new StringBuilder(inner.Length);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '\\' || i + 1 == inner.Length)
            {
                text.Append(inner[i]);
                continue;
            }

            i++;
            _ = inner[i] switch
            {
                'n' => text.Append('\n'),
                't' => text.Append('\t'),
                'r' => text.Append('\r'),
                '\\' or '"' or '\'' => text.Append(inner[i]),
                _ => text.Append('\\').Append(inner[i]),
            };
        }

        return text.ToString();
    }
}
