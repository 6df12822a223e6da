namespace Readiness.Generators.Model;

/// <summary>What was read from a type: its model, unless mistakes forbid it.</summary>
internal sealed record Reading<T>(T? Model, EquatableArray<Mistake> Mistakes)
    where T : class, IEquatable<T>;
