using Readiness.Expressions.Checking;

namespace Readiness.Expressions;

/// <summary>One signature of a function.</summary>
/// <param name="Id">Unique across all functions: <c>duration_times_int</c>.</param>
/// <param name="IsMember">Called as <c>receiver.name(…)</c>; the receiver is the first parameter.</param>
/// <param name="Parameters">The types of the arguments, the receiver's included.</param>
/// <param name="Result">The type of the result.</param>
/// <param name="Body">The computation; it sees neither unknowns nor errors unless a flag below says so.</param>
public sealed record CelOverload(string Id, bool IsMember, IReadOnlyList<CelType> Parameters, CelType Result, CelFunctionBody Body)
{
    /// <summary>A copy finds out for itself what is derived from its signature.</summary>
    private CelOverload(CelOverload original)
    {
        Id = original.Id;
        IsMember = original.IsMember;
        Parameters = original.Parameters;
        Result = original.Result;
        Body = original.Body;
        AcceptsUnknown = original.AcceptsUnknown;
        AcceptsPartial = original.AcceptsPartial;
        Cost = original.Cost;
    }

    /// <summary>The body also gets unknown arguments and decides what they mean. Errors never reach it.</summary>
    public bool AcceptsUnknown { get; init; }

    /// <summary>
    /// The body also gets lists and maps with unknown elements or an unread rest, and decides what they mean.
    /// Otherwise such an argument makes the result unknown.
    /// </summary>
    public bool AcceptsPartial { get; init; }

    /// <summary>How the cost of a call grows with its arguments.</summary>
    public FunctionCost Cost { get; init; }

    internal OverloadShape Shape => field ??= new OverloadShape(this);

    /// <summary><c>duration.times(int) -> duration</c>, or <c>times(duration, int) -> duration</c>.</summary>
    public string Signature(string name) => IsMember
        ? $"{Parameters[0]}.{name}({string.Join(", ", Parameters.Skip(1))}) -> {Result}"
        : $"{name}({string.Join(", ", Parameters)}) -> {Result}";
}
