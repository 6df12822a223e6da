using Readiness.Generators.Model;

namespace Readiness.Generators.Settings;

/// <summary>One property of a settings record.</summary>
/// <param name="Key">In plans.</param>
/// <param name="CanBeNull">Whether its type is nullable.</param>
/// <param name="Default">Null when it has none.</param>
internal sealed record SettingProperty(
    string Name, string Key, SettingValueType Type, bool IsList, bool IsRequired, bool CanBeNull, string Doc, SettingDefault? Default)
{
    /// <summary>The kinds that a reference may name; empty for any.</summary>
    public EquatableArray<string> Kinds { get; init; }

    /// <summary>The least and the most that are accepted, as plans write them; null for no bound.</summary>
    public (string? Least, string? Most) Range { get; init; }
}
