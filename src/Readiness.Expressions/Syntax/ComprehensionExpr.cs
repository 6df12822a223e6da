using Readiness.Expressions.Diagnostics;

namespace Readiness.Expressions.Syntax;

internal enum ComprehensionKind
{
    All,
    Exists,
    ExistsOne,
    Filter,
    Map,
    TransformMap,
    TransformMapEntry,
    SortBy,
}

/// <summary>A name that a macro declares, and where.</summary>
internal readonly record struct LocalName(string Name, TextSpan Span);

/// <summary>A macro that walks over a list or map.</summary>
/// <param name="span">The whole call.</param>
/// <param name="kind">Which macro; <c>transformList</c> is <see cref="ComprehensionKind.Map"/> with two names.</param>
/// <param name="range">What is walked over.</param>
/// <param name="names">One name for the element or key; two for index or key, and value.</param>
/// <param name="filter">Elements for which this is false are left out; null for none.</param>
/// <param name="body">The predicate, or the new element.</param>
/// <param name="nameSpan">The name of the macro.</param>
internal sealed class ComprehensionExpr(
    TextSpan span, ComprehensionKind kind, Expr range, LocalName[] names, Expr? filter, Expr body, TextSpan nameSpan)
    : Expr(span, Math.Max(filter?.Depth ?? 0, DepthOf.All(range, body)) + 1)
{
    public override int PartCount => filter is null ? 2 : 3;

    public ComprehensionKind Kind => kind;

    public Expr Range => range;

    public LocalName[] Names => names;

    public Expr? Filter => filter;

    public Expr Body => body;

    public TextSpan NameSpan => nameSpan;

    /// <summary>As it is written.</summary>
    public string MacroName => kind switch
    {
        ComprehensionKind.All => "all",
        ComprehensionKind.Exists => "exists",
        ComprehensionKind.ExistsOne => "exists_one",
        ComprehensionKind.Filter => "filter",
        ComprehensionKind.Map => names.Length == 2 ? "transformList" : "map",
        ComprehensionKind.TransformMap => "transformMap",
        ComprehensionKind.TransformMapEntry => "transformMapEntry",
        _ => "sortBy",
    };

    /// <summary>The overloads of the step after the loop (the sort of <c>sortBy</c>).</summary>
    public CelOverload[] Overloads { get; set; } = [];

    public override Expr Part(int index) => index == 0 ? range : index == 1 && filter is not null ? filter : body;
}

/// <summary><c>cel.bind(name, value, body)</c>.</summary>
internal sealed class BindExpr(TextSpan span, LocalName name, Expr value, Expr body) : Expr(span, DepthOf.All(value, body) + 1)
{
    public override int PartCount => 2;

    public LocalName Name => name;

    public Expr Value => value;

    public Expr Body => body;

    public override Expr Part(int index) => index == 0 ? value : body;
}

/// <summary><c>target.optMap(name, body)</c>, or <c>optFlatMap</c> whose body is an optional itself.</summary>
internal sealed class OptionalMapExpr(TextSpan span, Expr target, LocalName name, Expr body, bool isFlat)
    : Expr(span, DepthOf.All(target, body) + 1)
{
    public override int PartCount => 2;

    public Expr Target => target;

    public LocalName Name => name;

    public Expr Body => body;

    public bool IsFlat => isFlat;

    public override Expr Part(int index) => index == 0 ? target : body;
}
