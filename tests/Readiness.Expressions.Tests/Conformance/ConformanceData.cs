namespace Readiness.Expressions.Tests.Conformance;

/// <summary>Where the suites are.</summary>
internal static class ConformanceData
{
    public const string Variable = "READINESS_CEL_CONFORMANCE";

    /// <summary>The name of the row that stands for data that is not there.</summary>
    public const string None = "(no conformance data)";

    public static string OwnFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Conformance", "suite");

    /// <summary>The folder that the variable names, else the conformance data beside the checkout; null when there is none.</summary>
    public static string? SharedFolder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : BesideTheCheckout();

    private static string? BesideTheCheckout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Readiness.sln"))) folder = folder.Parent;
        if (folder?.Parent is not { } parent) return null;
        var data = Path.Combine(parent.FullName, "shared", "cel");
        return Directory.Exists(data) ? data : null;
    }
}
