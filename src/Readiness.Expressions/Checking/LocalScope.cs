namespace Readiness.Expressions.Checking;

/// <summary>The names that macros declared around a place, innermost first.</summary>
/// <param name="Outer">What surrounds; null for none.</param>
/// <param name="Name">The name.</param>
/// <param name="Type">Its type, as far as known.</param>
/// <param name="Slot">Where its value lives while the expression is evaluated.</param>
internal sealed record LocalScope(LocalScope? Outer, string Name, CelType Type, int Slot)
{
    /// <summary>What the name stands for.</summary>
    public LocalBinding Binding => field ??= new LocalBinding(this);

    /// <summary>The planner found a place that reads the name where it is not the innermost element.</summary>
    public bool IsKept { get; set; }

    public static LocalScope Declare(LocalScope? outer, string name, CelType type) =>
        new(outer, name, type, outer is null ? 0 : outer.Slot + 1);

    public static LocalScope? Find(LocalScope? scope, string name)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            if (scope.Name == name) return scope;
        }

        return null;
    }
}
