namespace Readiness.Core.Yaml;

/// <summary>Finds where a node's own text begins.</summary>
internal static class NodeStart
{
    /// <summary>The offset behind <c>&amp;anchor</c> and <c>!tag</c>, with the space, comments and line ends that follow them.</summary>
    public static int AfterProperties(string text, int offset)
    {
        while (offset < text.Length && text[offset] is '&' or '!')
        {
            while (offset < text.Length && !char.IsWhiteSpace(text[offset])) offset++;
            offset = AfterSpace(text, offset);
        }

        return offset;
    }

    private static int AfterSpace(string text, int offset)
    {
        for (; offset < text.Length; offset++)
        {
            if (text[offset] == '#')
                while (offset < text.Length - 1 && text[offset + 1] != '\n') offset++;
            else if (!char.IsWhiteSpace(text[offset]))
                break;
        }

        return offset;
    }
}
