namespace Readiness.Expressions.Regex;

/// <summary>A pattern as instructions of a non-deterministic machine; <paramref name="Sets"/> holds each distinct set once.</summary>
internal sealed record NfaProgram(Instruction[] Instructions, CodePointSet[] Sets, int Start)
{
    public bool Uses(params ReadOnlySpan<Assertion> assertions)
    {
        foreach (var instruction in Instructions)
        {
            if (instruction.Operation == Operation.Assert && assertions.Contains((Assertion)instruction.Argument)) return true;
        }

        return false;
    }
}
