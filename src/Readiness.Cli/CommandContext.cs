using System.Globalization;

namespace Readiness.Cli;

/// <summary>What a command may touch of the process around it; tests bring their own.</summary>
internal sealed record CommandContext(TextWriter Out, TextWriter Error, TimeProvider Time, Func<string, string?> Environment)
{
    private const int NarrowestTerminal = 60;
    private const int WidestTerminal = 120;
    private const int PipedWidth = 80;
    private const int Narrowest = 40;
    private const int Widest = 400;

    public bool IsOutTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the output: the terminal's; else what COLUMNS says, and 80 when it says nothing.</summary>
    public int Width { get; init; } = PipedWidth;

    public static CommandContext OfProcess()
    {
        var terminal = !Console.IsOutputRedirected;
        return new CommandContext(Console.Out, Console.Error, TimeProvider.System, System.Environment.GetEnvironmentVariable)
        {
            IsOutTerminal = terminal,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Width = terminal ? Math.Clamp(Console.WindowWidth, NarrowestTerminal, WidestTerminal) : WidthOf(System.Environment.GetEnvironmentVariable("COLUMNS")),
        };
    }

    /// <summary>The columns that the variable COLUMNS asks for.</summary>
    internal static int WidthOf(string? columns) => int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? Math.Clamp(width, Narrowest, Widest) : PipedWidth;
}
