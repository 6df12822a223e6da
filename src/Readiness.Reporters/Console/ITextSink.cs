namespace Readiness.Reporters.Console;

/// <summary>Takes styled text: plain where it goes to a file or a pipe, coloured at a terminal.</summary>
internal interface ITextSink
{
    void Write(string text, TextStyle style);
}

internal enum TextStyle
{
    Plain,
    Strong,
    Faint,
    Good,
    Bad,
    Doubtful,
}
