namespace Readiness.Cli;

/// <summary>What a command may touch of the process around it; tests bring their own.</summary>
internal sealed record CommandContext(TextWriter Out, TextWriter Error, TimeProvider Time, Func<string, string?> Environment)
{
    private const int NarrowestTerminal = 60;
    private const int WidestTerminal = 120;
    private const int PipedWidth = 80;

    public bool IsOutTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the output; 80 when it is not a terminal.</summary>
    public int Width { get; init; } = PipedWidth;

    public static CommandContext OfProcess()
    {
        var terminal = !Console.IsOutputRedirected;
        return new CommandContext(Console.Out, Console.Error, TimeProvider.System, System.Environment.GetEnvironmentVariable)
        {
            IsOutTerminal = terminal,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Width = terminal ? Math.Clamp(Console.WindowWidth, NarrowestTerminal, WidestTerminal) : PipedWidth,
        };
    }
}
