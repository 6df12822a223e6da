namespace Readiness.Expressions.Evaluation;

/// <summary>The result of a condition in a register.</summary>
internal enum Truth : byte
{
    False,
    True,

    /// <summary>Unknown, an error or no bool: the value is in <see cref="Frame.Other"/>.</summary>
    Other,
}
