using Readiness.Iam.Conditions;
using Readiness.Iam.Matching;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Documents;

/// <summary>One statement of a policy, ready to be matched.</summary>
public sealed class Statement
{
    internal Statement(int index, TextPosition position)
    {
        Index = index;
        Position = position;
    }

    /// <summary>Counted from 0 in the order of the document.</summary>
    public int Index { get; }

    /// <summary>Where the statement's object begins.</summary>
    public TextPosition Position { get; }

    public string? Sid { get; internal init; }

    /// <summary>Null when the document has none or an unknown one; such a document is not valid.</summary>
    public StatementEffect? Effect { get; internal init; }

    /// <summary>The patterns of Action, or of NotAction when <see cref="IsNotAction"/>.</summary>
    public IReadOnlyList<ActionPattern> Actions { get; internal init; } = [];

    public bool IsNotAction { get; internal init; }

    /// <summary>The patterns of Resource, or of NotResource when <see cref="IsNotResource"/>; empty in trust policies.</summary>
    public IReadOnlyList<ResourcePattern> Resources { get; internal init; } = [];

    public bool IsNotResource { get; internal init; }

    /// <summary>Whether the statement has a Resource or NotResource element at all.</summary>
    public bool HasResource { get; internal init; }

    /// <summary>Principal, or NotPrincipal when <see cref="IsNotPrincipal"/>; null in kinds that name none.</summary>
    public PrincipalElement? Principal { get; internal init; }

    public bool IsNotPrincipal { get; internal init; }

    /// <summary>All must hold; empty for an unconditional statement.</summary>
    public IReadOnlyList<Condition> Conditions { get; internal init; } = [];

    internal Reading.PositionedValue? Source { get; init; }
}
