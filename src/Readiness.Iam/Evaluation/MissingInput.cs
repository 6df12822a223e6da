namespace Readiness.Iam.Evaluation;

/// <summary>What would have to be known for a definite answer.</summary>
/// <param name="Kind">What sort of thing is missing.</param>
/// <param name="Name">The policy's name, the key, the pattern.</param>
/// <param name="Detail">Why it is missing, one sentence without a full stop.</param>
public sealed record MissingInput(MissingKind Kind, string Name, string Detail)
{
    public override string ToString() => $"{Name}: {Detail}";
}
