using Readiness.Iam.Documents;
using Readiness.Iam.Reading;

namespace Readiness.Iam.Principals;

/// <summary>The Principal or NotPrincipal element of a statement.</summary>
public sealed class PrincipalElement
{
    private PrincipalElement(TextPosition position, IReadOnlyList<PrincipalEntry> entries)
    {
        Position = position;
        Entries = entries;
    }

    public TextPosition Position { get; }

    public IReadOnlyList<PrincipalEntry> Entries { get; }

    internal static PrincipalElement Read(PositionedValue element)
    {
        if (element.Kind == PositionedKind.String)
        {
            return new PrincipalElement(element.Position, [new PrincipalEntry("", new PositionedText(element.Text, element.Position))]);
        }

        var entries = from member in element.Members
                      from value in member.Value.AsList()
                      where value.Kind == PositionedKind.String
                      select new PrincipalEntry(member.Name, new PositionedText(value.Text, value.Position));
        return new PrincipalElement(element.Position, [.. entries]);
    }
}
