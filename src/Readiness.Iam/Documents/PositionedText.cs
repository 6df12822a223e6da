namespace Readiness.Iam.Documents;

/// <summary>A string of a policy and where it begins.</summary>
public readonly record struct PositionedText(string Text, TextPosition Position)
{
    public override string ToString() => Text;
}
