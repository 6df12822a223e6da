using System.Runtime.CompilerServices;

namespace Readiness.Expressions.Evaluation;

/// <summary>How a comparison or a sum reads an operand. A struct for each way, so that every combination is compiled by itself and calls nothing.</summary>
internal interface IReader
{
    /// <summary>The operand is at hand for any element, so that many can be compared in one go.</summary>
    static abstract bool ReadsElements { get; }

    /// <summary>The operand is the same for every element, so that it is read once for many.</summary>
    static abstract bool IsSame { get; }

    /// <inheritdoc cref="Node.Evaluate"/>
    CelValue Evaluate(scoped ref Frame frame);

    /// <inheritdoc cref="Node.Text"/>
    string? Text(scoped ref Frame frame);

    /// <inheritdoc cref="Node.TryNumber"/>
    bool TryNumber(scoped ref Frame frame, CelKind kind, out long number);

    /// <summary>The string for an element of the innermost macro; null when it is none, or does not depend on the element.</summary>
    string? TextAt(in CelValue element);

    /// <summary>The int or duration for an element of the innermost macro; false when it is none, or does not depend on the element.</summary>
    bool TryNumberAt(in CelValue element, CelKind kind, out long number);
}

/// <summary>Any operand.</summary>
internal readonly struct NodeReader(Node node) : IReader
{
    public static bool ReadsElements => false;

    public static bool IsSame => false;

    public CelValue Evaluate(scoped ref Frame frame) => node.Evaluate(ref frame);

    public string? Text(scoped ref Frame frame) => node.Text(ref frame);

    public bool TryNumber(scoped ref Frame frame, CelKind kind, out long number) => node.TryNumber(ref frame, kind, out number);

    public string? TextAt(in CelValue element) => null;

    public bool TryNumberAt(in CelValue element, CelKind kind, out long number)
    {
        number = 0;
        return false;
    }
}

internal readonly struct ElementFieldReader(ElementFieldNode node) : IReader
{
    private readonly int _slot = node.Slot;

    public static bool ReadsElements => true;

    public static bool IsSame => false;

    public CelValue Evaluate(scoped ref Frame frame) => node.Evaluate(ref frame);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? Text(scoped ref Frame frame) => node.Text(ref frame);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNumber(scoped ref Frame frame, CelKind kind, out long number) => node.TryNumber(ref frame, kind, out number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? TextAt(in CelValue element) =>
        element.Kind == CelKind.Struct ? Unsafe.As<IStructValue>(element.Reference!).Text(_slot) : null;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNumberAt(in CelValue element, CelKind kind, out long number)
    {
        number = 0;
        return element.Kind == CelKind.Struct && Unsafe.As<IStructValue>(element.Reference!).TryNumber(_slot, kind, out number);
    }
}

internal readonly struct VariableReader(VariableNode node) : IReader
{
    public static bool ReadsElements => true;

    public static bool IsSame => true;

    public CelValue Evaluate(scoped ref Frame frame) => node.Evaluate(ref frame);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public string? Text(scoped ref Frame frame) => node.Text(ref frame);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNumber(scoped ref Frame frame, CelKind kind, out long number) => node.TryNumber(ref frame, kind, out number);

    public string? TextAt(in CelValue element) => null;

    public bool TryNumberAt(in CelValue element, CelKind kind, out long number)
    {
        number = 0;
        return false;
    }
}

/// <summary>A constant of the type that the node works on.</summary>
internal readonly struct ConstantReader(ConstantNode node) : IReader
{
    private readonly string? _text = node.Value.Reference as string;
    private readonly long _number = node.Value.Bits;

    public static bool ReadsElements => true;

    public static bool IsSame => true;

    public CelValue Evaluate(scoped ref Frame frame) => node.Value;

    public string? Text(scoped ref Frame frame) => _text;

    public bool TryNumber(scoped ref Frame frame, CelKind kind, out long number)
    {
        number = _number;
        return true;
    }

    public string? TextAt(in CelValue element) => null;

    public bool TryNumberAt(in CelValue element, CelKind kind, out long number)
    {
        number = 0;
        return false;
    }
}
