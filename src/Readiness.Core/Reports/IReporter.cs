namespace Readiness.Core.Reports;

/// <summary>Writes a report in one format.</summary>
public interface IReporter
{
    void Write(Report report, TextWriter output, ReporterOptions options);
}

/// <summary>How a reporter should write.</summary>
/// <param name="Width">Columns to wrap at.</param>
/// <param name="IsTerminal">Whether colour and drawing characters may be used.</param>
/// <param name="Detail">How much to say.</param>
public sealed record ReporterOptions(int Width = 80, bool IsTerminal = false, ReportDetail Detail = ReportDetail.Normal);

public enum ReportDetail
{
    /// <summary>The verdict only.</summary>
    Quiet,

    /// <summary>What needs attention.</summary>
    Normal,

    /// <summary>Everything, passes included.</summary>
    Verbose,
}

/// <summary>Marks a reporter with the name under which <c>--output</c> knows it; the source generator registers it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReporterAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
