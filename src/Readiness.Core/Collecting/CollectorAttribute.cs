namespace Readiness.Core.Collecting;

/// <summary>Marks the collector of one kind; the source generator registers it together with its settings and facts.</summary>
/// <param name="kind">As plans write it.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class CollectorAttribute(string kind) : Attribute
{
    public string Kind { get; } = kind;
}
