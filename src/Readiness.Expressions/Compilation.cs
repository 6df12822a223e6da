namespace Readiness.Expressions;

/// <summary>The result of compiling a text: a program unless there is an error, and everything that was noticed.</summary>
public sealed class Compilation
{
    internal Compilation(CelProgram? program, IReadOnlyList<Diagnostic> diagnostics)
    {
        Program = program;
        Diagnostics = diagnostics;
    }

    /// <summary>Null exactly when there is an error.</summary>
    public CelProgram? Program { get; }

    /// <summary>Ordered by position.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    public bool HasErrors => Program is null;
}
