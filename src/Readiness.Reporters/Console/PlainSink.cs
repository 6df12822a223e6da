namespace Readiness.Reporters.Console;

internal sealed class PlainSink(TextWriter output) : ITextSink
{
    public void Write(string text, TextStyle style) => output.Write(text);
}
