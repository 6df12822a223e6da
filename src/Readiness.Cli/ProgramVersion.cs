namespace Readiness.Cli;

/// <summary>The version of this program, as reports and snapshots carry it.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
