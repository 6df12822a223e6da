namespace Readiness.Expressions.Values;

internal sealed class OptionalBox
{
    public static readonly OptionalBox None = new(null);

    private OptionalBox(CelValue? content) => Content = content;

    public CelValue? Content { get; }

    public static OptionalBox Of(CelValue? content) => content is null ? None : new OptionalBox(content);
}
