namespace Readiness.Expressions.Regex;

/// <summary>The syntax tree of a pattern. Groups leave no trace in it: whether a text matches does not depend on captures.</summary>
internal abstract record Node
{
    /// <summary>The largest product of repeat counts on a path down the tree.</summary>
    public virtual int Repetitions => 1;
}

internal sealed record EmptyNode : Node
{
    public static EmptyNode Instance { get; } = new();
}

internal sealed record CharacterNode(CodePointSet Set) : Node;

internal sealed record AssertionNode(Assertion Assertion) : Node;

internal sealed record ConcatenationNode(IReadOnlyList<Node> Parts) : Node
{
    public override int Repetitions { get; } = Parts.Max(part => part.Repetitions);
}

internal sealed record AlternationNode(IReadOnlyList<Node> Branches) : Node
{
    public override int Repetitions { get; } = Branches.Max(branch => branch.Repetitions);
}

/// <summary>A body, so many times; without a maximum, at least so many times.</summary>
internal sealed record RepeatNode(Node Body, int Minimum, int? Maximum) : Node
{
    public override int Repetitions { get; } = Body.Repetitions * Math.Max(1, Math.Max(Minimum, Maximum ?? 0));
}
