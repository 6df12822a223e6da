namespace Readiness.Core.Settings;

/// <summary>One key that a kind understands.</summary>
/// <param name="Name">As plans write it, kebab-case.</param>
/// <param name="Doc">The property's summary, one or more sentences.</param>
public sealed record SettingKey(string Name, SettingType Type, bool IsList, bool IsRequired, string Doc)
{
    /// <summary>For <see cref="SettingType.Choice"/>: the texts that are allowed, kebab-case.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>For <see cref="SettingType.Component"/>: the kinds that may be named; empty for any.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>For a number or a duration: the least that is accepted, as plans write it; null for no bound.</summary>
    public string? Least { get; init; }

    /// <summary>For a number or a duration: the most that is accepted, as plans write it; null for no bound.</summary>
    public string? Most { get; init; }

    /// <summary>For <see cref="SettingType.Record"/>: its keys.</summary>
    public SettingsSchema? Nested { get; init; }

    /// <summary>The value that applies when the key is left out, as text; null when there is none.</summary>
    public string? Default { get; init; }
}
