namespace Readiness.Expressions.Functions;

/// <summary>Short spellings for the tables of functions.</summary>
internal static class Define
{
    public static readonly CelType A = CelType.Parameter("A");
    public static readonly CelType B = CelType.Parameter("B");
    public static readonly CelType ListOfA = CelType.List(A);
    public static readonly CelType MapOfAToB = CelType.Map(A, B);

    public static CelOverload Global(string id, CelType[] parameters, CelType result, CelFunctionBody body) =>
        new(id, false, parameters, result, body);

    public static CelOverload Member(string id, CelType[] parameters, CelType result, CelFunctionBody body) =>
        new(id, true, parameters, result, body);

    public static CelExample Example(string text, string result) => new(text, result);
}
