namespace Readiness.Expressions.Regex;

internal enum Operation
{
    /// <summary>Consume a character of set <see cref="Instruction.Argument"/>, go on at <see cref="Instruction.Next"/>.</summary>
    Character,

    /// <summary>Go on at both <see cref="Instruction.Next"/> and <see cref="Instruction.Argument"/>.</summary>
    Split,

    /// <summary>Go on at <see cref="Instruction.Next"/> where <see cref="Assertion"/> number <see cref="Instruction.Argument"/> holds.</summary>
    Assert,

    Match,
}

internal readonly record struct Instruction(Operation Operation, int Argument, int Next);
