namespace Readiness.Core.Settings;

/// <summary>The settings of a component, bound from its plan.</summary>
public interface ISettings
{
    /// <summary>The references to secrets in them, nested records included.</summary>
    IEnumerable<Secret> Secrets => [];

    /// <summary>The other components that they name, nested records included.</summary>
    IEnumerable<ComponentReference> References => [];
}

/// <summary>What the source generator implements on every settings record.</summary>
public interface ISettings<TSelf> : ISettings
    where TSelf : ISettings<TSelf>
{
    static abstract SettingsSchema Schema { get; }

    /// <summary>The record from values that were checked against <see cref="Schema"/>.</summary>
    static abstract TSelf Bind(SettingValues values);
}
