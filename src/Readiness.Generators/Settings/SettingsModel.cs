using Readiness.Generators.Model;

namespace Readiness.Generators.Settings;

/// <summary>A settings record as the emitters need it.</summary>
internal sealed record SettingsModel(TypeHome Home, string Doc, EquatableArray<SettingProperty> Properties)
{
    /// <summary>The enumerations it uses, each once.</summary>
    public IEnumerable<SettingValueType> Enumerations =>
        Properties.Select(property => property.Type).Where(type => type.Sort == SettingSort.Choice).Distinct();
}
