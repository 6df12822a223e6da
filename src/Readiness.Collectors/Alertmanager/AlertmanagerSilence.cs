using Readiness.Core.Facts;

namespace Readiness.Collectors.Alertmanager;

/// <summary>A silence: alerts that fulfil all its matchers notify nobody while it is active.</summary>
[FactRecord("alertmanager.silence")]
public sealed partial record AlertmanagerSilence
{
    /// <summary>Its identity.</summary>
    public required string Id { get; init; }

    /// <summary>Whether it holds now, will hold, or has ended.</summary>
    [AllowedValues("active", "pending", "expired")]
    public required string State { get; init; }

    /// <summary>What an alert must fulfil to be silenced, all of it.</summary>
    public FactList<AlertmanagerMatcher> Matchers { get; init; }

    /// <summary>When it begins.</summary>
    public Fact<DateTimeOffset> StartsAt { get; init; }

    /// <summary>When it ends.</summary>
    public Fact<DateTimeOffset> EndsAt { get; init; }

    /// <summary>Who made it.</summary>
    public Fact<string> CreatedBy { get; init; }

    /// <summary>Why; cut to 300 characters.</summary>
    public Fact<string> Comment { get; init; }
}
