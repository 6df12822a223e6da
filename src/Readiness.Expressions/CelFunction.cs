using Readiness.Expressions.Checking;

namespace Readiness.Expressions;

/// <summary>A function with all of its overloads and its documentation.</summary>
/// <param name="Name">The name in expressions; dotted for a namespace: <c>math.greatest</c>.</param>
/// <param name="Doc">One line for the reader of <c>readiness functions</c>.</param>
/// <param name="Overloads">At least one; ids are unique across all functions.</param>
/// <param name="Examples">Expressions that evaluate to true, executed by a test.</param>
public sealed record CelFunction(string Name, string Doc, IReadOnlyList<CelOverload> Overloads, IReadOnlyList<CelExample> Examples)
{
    /// <summary>A copy finds out for itself what is derived from its overloads.</summary>
    private CelFunction(CelFunction original)
    {
        Name = original.Name;
        Doc = original.Doc;
        Overloads = original.Overloads;
        Examples = original.Examples;
    }

    internal OverloadTable Table => field ??= new OverloadTable(Overloads);
}
