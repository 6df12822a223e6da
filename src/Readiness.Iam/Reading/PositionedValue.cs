using Readiness.Iam.Documents;

namespace Readiness.Iam.Reading;

/// <summary>A JSON value with its place in the text; duplicate members are kept so that they can be reported.</summary>
internal sealed class PositionedValue(PositionedKind kind, TextPosition position, string text)
{
    public PositionedKind Kind { get; } = kind;

    public TextPosition Position { get; } = position;

    /// <summary>A string's value; a number's, boolean's or null's spelling; empty for objects and arrays.</summary>
    public string Text { get; } = text;

    public List<PositionedMember> Members { get; } = [];

    public List<PositionedValue> Items { get; } = [];

    /// <summary>Condition values may be written as JSON numbers and booleans; AWS reads their spelling.</summary>
    public bool IsScalar => Kind is PositionedKind.String or PositionedKind.Number or PositionedKind.Boolean;

    public PositionedValue? Member(string name)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>The items of an array, or the value itself: policies let a list of one be written bare.</summary>
    public IReadOnlyList<PositionedValue> AsList() => Kind == PositionedKind.Array ? Items : [this];
}
