namespace Readiness.Generators.Settings;

/// <summary>One property of a settings record.</summary>
/// <param name="Key">In plans.</param>
/// <param name="CanBeNull">Whether its type is nullable.</param>
/// <param name="Default">Null when it has none.</param>
internal sealed record SettingProperty(
    string Name, string Key, SettingValueType Type, bool IsList, bool IsRequired, bool CanBeNull, string Doc, SettingDefault? Default);
