using System.Buffers;

namespace Readiness.Expressions.Syntax;

/// <summary>The names of the operators among the functions.</summary>
internal static class Operators
{
    public const string Add = "_+_";
    public const string Subtract = "_-_";
    public const string Multiply = "_*_";
    public const string Divide = "_/_";
    public const string Modulo = "_%_";
    public const string Negate = "-_";
    public const string Not = "!_";
    public const string Equal = "_==_";
    public const string NotEqual = "_!=_";
    public const string Less = "_<_";
    public const string LessEqual = "_<=_";
    public const string Greater = "_>_";
    public const string GreaterEqual = "_>=_";
    public const string In = "@in";
    public const string Index = "_[_]";
    public const string OptionalIndex = "_[?_]";

    private static readonly SearchValues<char> Signs = SearchValues.Create("+-*/%!=<>[@");

    /// <summary>The sign as it is written: <c>+</c>, <c>in</c>, <c>[]</c>.</summary>
    public static string Sign(string name) => name switch
    {
        In => "in",
        Index => "[]",
        OptionalIndex => "[?]",
        _ => name.Trim('_'),
    };

    /// <summary>Operators are named with signs, which no function that a text can call is.</summary>
    public static bool IsOperator(string name) => name.AsSpan().IndexOfAny(Signs) >= 0;
}
