namespace Readiness.Core.Settings;

/// <summary>The kinds of component that a <see cref="ComponentReference"/> may name; one of a kind that no collector knows is let through.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferredKindsAttribute(params string[] kinds) : Attribute
{
    public IReadOnlyList<string> Kinds { get; } = kinds;
}
