namespace Readiness.Expressions.Regex;

/// <summary>Turns a syntax tree into instructions, from the end to the beginning: each part is told where to go on.</summary>
internal sealed class NfaCompiler
{
    private const int MaxInstructions = 10_000;

    private readonly List<Instruction> _instructions = [];
    private readonly Dictionary<CodePointSet, int> _sets = [];

    /// <summary>Null when the pattern would need more than 10,000 instructions.</summary>
    public static NfaProgram? Compile(Node root)
    {
        var compiler = new NfaCompiler();
        var start = compiler.Emit(root, compiler.Add(Operation.Match, 0, 0));
        return compiler._instructions.Count > MaxInstructions
            ? null
            : new NfaProgram([.. compiler._instructions], [.. compiler._sets.Keys], start);
    }

    private int Emit(Node node, int next) => node switch
    {
        _ when _instructions.Count > MaxInstructions => next,
        CharacterNode character => Add(Operation.Character, Intern(character.Set), next),
        AssertionNode assertion => Add(Operation.Assert, (int)assertion.Assertion, next),
        ConcatenationNode concatenation => Emit(concatenation.Parts, next),
        AlternationNode alternation => Alternation(alternation.Branches, next),
        RepeatNode repeat => Repeat(repeat, next),
        _ => next,
    };

    private int Emit(IReadOnlyList<Node> parts, int next)
    {
        for (var i = parts.Count - 1; i >= 0; i--) next = Emit(parts[i], next);
        return next;
    }

    private int Alternation(IReadOnlyList<Node> branches, int next)
    {
        var entry = Emit(branches[^1], next);
        for (var i = branches.Count - 2; i >= 0; i--) entry = Add(Operation.Split, entry, Emit(branches[i], next));
        return entry;
    }

    private int Repeat(RepeatNode repeat, int next)
    {
        var entry = repeat.Maximum is { } maximum ? Optional(repeat.Body, maximum - repeat.Minimum, next) : Loop(repeat.Body, next);
        for (var i = 0; i < repeat.Minimum; i++) entry = Emit(repeat.Body, entry);
        return entry;
    }

    private int Optional(Node body, int count, int next)
    {
        var entry = next;
        for (var i = 0; i < count; i++) entry = Add(Operation.Split, next, Emit(body, entry));
        return entry;
    }

    private int Loop(Node body, int next)
    {
        var split = Add(Operation.Split, next, next);
        _instructions[split] = new Instruction(Operation.Split, next, Emit(body, split));
        return split;
    }

    private int Intern(CodePointSet set)
    {
        if (_sets.TryGetValue(set, out var index)) return index;
        _sets.Add(set, _sets.Count);
        return _sets.Count - 1;
    }

    private int Add(Operation operation, int argument, int next)
    {
        _instructions.Add(new Instruction(operation, argument, next));
        return _instructions.Count - 1;
    }
}
