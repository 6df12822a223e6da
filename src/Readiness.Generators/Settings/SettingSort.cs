namespace Readiness.Generators.Settings;

/// <summary>What a setting's value looks like; named as <c>SettingType</c> names it.</summary>
internal enum SettingSort
{
    Text,
    Flag,
    Number,
    Duration,
    Secret,
    Component,
    Choice,
    Record,
}
