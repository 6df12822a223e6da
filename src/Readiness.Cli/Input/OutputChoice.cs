namespace Readiness.Cli.Input;

/// <summary>One <c>--output</c>: a format, and a file or the standard output.</summary>
/// <param name="File">Null for the standard output.</param>
internal sealed record OutputChoice(string Format, string? File)
{
    public static OutputChoice Parse(string text)
    {
        var split = text.IndexOf('=', StringComparison.Ordinal);
        return split < 0 ? new OutputChoice(text, null) : new OutputChoice(text[..split], text[(split + 1)..]);
    }
}
