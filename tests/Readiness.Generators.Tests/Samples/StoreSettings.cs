using Readiness.Core.Settings;

namespace Readiness.Generators.Tests.Samples;

/// <summary>A store in a plan.</summary>
[Settings("store")]
public sealed partial record StoreSettings
{
    /// <summary>Where it is.</summary>
    public required string Host { get; init; }

    /// <summary>Its port.</summary>
    [SettingRange("1", "65535")]
    public int Port { get; init; } = 3306;

    /// <summary>How many retries.</summary>
    public int? Retries { get; init; }

    /// <summary>Whether to look twice.</summary>
    public bool LookTwice { get; init; } = true;

    /// <summary>How often to look.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long to wait.</summary>
    [SettingRange("1s")]
    public TimeSpan? Patience { get; init; }

    /// <summary>The password.</summary>
    public Secret? Password { get; init; }

    /// <summary>Whom it asks.</summary>
    [ReferredKinds("store", "other")]
    public IReadOnlyList<ComponentReference> Asks { get; init; } = [];

    /// <summary>How it may be used.</summary>
    public StoreMode Mode { get; init; } = StoreMode.ReadWrite;

    /// <summary>How it was used.</summary>
    public IReadOnlyList<StoreMode> Earlier { get; init; } = [];

    /// <summary>Its doors.</summary>
    public IReadOnlyList<int> Doors { get; init; } = [];

    /// <summary>Its owner.</summary>
    public OwnerSettings? Owner { get; init; }

    /// <summary>Who helps.</summary>
    public IReadOnlyList<OwnerSettings> Others { get; init; } = [];
}
