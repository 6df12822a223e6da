namespace Readiness.Core.Settings;

/// <summary>The keys of a kind, or of a record nested in its settings.</summary>
/// <param name="Doc">The record's summary.</param>
public sealed record SettingsSchema(string Doc, IReadOnlyList<SettingKey> Keys)
{
    public SettingKey? Find(string name) => Keys.FirstOrDefault(key => key.Name == name);
}
