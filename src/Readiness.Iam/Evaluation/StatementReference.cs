using System.Globalization;
using Readiness.Iam.Documents;

namespace Readiness.Iam.Evaluation;

/// <summary>Where a statement stands.</summary>
/// <param name="Kind">The layer.</param>
/// <param name="Level">The organization level; null elsewhere.</param>
/// <param name="Policy">The policy's name in the stack.</param>
/// <param name="Index">Counted from 0.</param>
/// <param name="Sid">Null when the statement has none.</param>
/// <param name="Position">Line and column of the statement in its document.</param>
public sealed record StatementReference(PolicyKind Kind, string? Level, string Policy, int Index, string? Sid, TextPosition Position)
{
    /// <summary>The policy's place in its layer or level: two policies may have one name.</summary>
    internal int PolicyIndex { get; init; }

    public override string ToString()
    {
        var statement = Sid is null ? (Index + 1).ToString(CultureInfo.InvariantCulture) : $"\"{Sid}\"";
        var level = Level is null ? "" : $" at {Level}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"statement {statement} of the {Kind.Describe()} \"{Policy}\"{level} (line {Position.Line}, column {Position.Column})");
    }
}
