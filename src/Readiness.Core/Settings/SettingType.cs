namespace Readiness.Core.Settings;

/// <summary>What a key's value must look like.</summary>
public enum SettingType
{
    Text,
    Flag,
    Number,

    /// <summary>A number with a unit: <c>15s</c>, <c>10m</c>, <c>1h30m</c>, <c>7d</c>.</summary>
    Duration,

    /// <summary>Only <c>${env:NAME}</c> or <c>${file:/path}</c>.</summary>
    Secret,

    /// <summary>The name of another component of the plan.</summary>
    Component,

    /// <summary>One of <see cref="SettingKey.Choices"/>.</summary>
    Choice,

    /// <summary>A mapping with the keys of <see cref="SettingKey.Nested"/>.</summary>
    Record,
}
