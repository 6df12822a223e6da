using Readiness.Expressions.Syntax;

namespace Readiness.Expressions.Checking;

/// <summary>A chain of plain selections that can be read as one dotted name.</summary>
internal sealed record QualifiedName(string Text, string Root, bool IsAbsolute)
{
    public static QualifiedName? Of(Expr expr) => expr switch
    {
        NameExpr name => new QualifiedName(name.Name, name.Name, name.IsAbsolute),
        SelectExpr { IsOptional: false } select when Of(select.Operand) is { } prefix => prefix with { Text = $"{prefix.Text}.{select.Field}" },
        _ => null,
    };

    public static NameExpr? RootOf(Expr expr)
    {
        while (expr is SelectExpr { IsOptional: false } select) expr = select.Operand;
        return expr as NameExpr;
    }
}
