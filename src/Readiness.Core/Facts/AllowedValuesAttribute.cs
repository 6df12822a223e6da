namespace Readiness.Core.Facts;

/// <summary>The only texts a fact can have, so that a rule's misspelt comparison is found when it is loaded.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AllowedValuesAttribute(params string[] values) : Attribute
{
    public IReadOnlyList<string> Values { get; } = values;
}
