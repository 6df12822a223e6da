using Readiness.Core.Settings;

namespace Readiness.Collectors.Pingdom;

/// <summary>An uptime check of Pingdom, which looks at the public name from outside and notifies by itself.</summary>
[Settings("pingdom")]
public sealed partial record PingdomSettings
{
    /// <summary>The check, by its number or its name.</summary>
    public required string Check { get; init; }

    /// <summary>A token of the API with the right to read.</summary>
    public required Secret Token { get; init; }

    /// <summary>The site to which the checked address belongs; needed where no site's network holds it.</summary>
    public string? Watches { get; init; }

    /// <summary>How many more tests, from other places, must fail before Pingdom takes the target for down.</summary>
    [SettingRange("0")]
    public int Confirmations { get; init; } = 1;

    /// <summary>The root of the API.</summary>
    public string Url { get; init; } = "https://api.pingdom.com/api/3.1";

    /// <summary>The path of a PEM file with a private authority, for a proxy in between.</summary>
    public string? Ca { get; init; }
}
