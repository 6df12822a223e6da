namespace Readiness.Iam.Documents;

/// <summary>A place in a policy's text: line and column from 1, columns counted in UTF-16 code units.</summary>
public readonly record struct TextPosition(int Line, int Column)
{
    public static TextPosition Start { get; } = new(1, 1);

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Line}:{Column}");
}
