namespace Readiness.Generators.Kinds;

/// <summary>A sort of step, as answered for by components of one kind.</summary>
internal sealed record DerivedStep(string Subject, string Kind)
{
    private static readonly string[] Subjects = ["signal", "quorum", "switch", "start", "path"];

    public bool Exists => Subjects.Contains(Subject);
}
