using System.Diagnostics.CodeAnalysis;
using System.Xml;

namespace Readiness.Collectors.Aws.Answers;

/// <summary>Reads answers in XML: no document types, no entities of its own, bounded depth and size.</summary>
internal static class AwsXml
{
    private const int MaxDepth = 32;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersInDocument = 16 * 1024 * 1024,
        CloseInput = true,
    };

    /// <returns>False when the text is not well-formed XML or nests too deep; <paramref name="root"/> is then null.</returns>
    public static bool TryParse(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out AwsElement? root)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(body.ToArray(), writable: false), Settings);
            root = Read(reader);
        }
        catch (XmlException)
        {
            root = null;
        }

        return root is not null;
    }

    private static AwsElement? Read(XmlReader reader)
    {
        AwsElement? root = null;
        var open = new Stack<AwsElement>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new AwsElement(reader.LocalName);
                    if (open.TryPeek(out var parent)) parent.Add(element);
                    root ??= element;
                    if (!reader.IsEmptyElement) open.Push(element);
                    if (open.Count > MaxDepth) return null;
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.TryPeek(out var holder):
                    holder.Value += reader.Value;
                    break;
            }
        }

        return root;
    }
}
