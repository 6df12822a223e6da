namespace Readiness.Core.Facts.Steps;

/// <summary>A start: the service at the standby that takes over.</summary>
[FactRecord("start")]
public sealed partial record StartFacts
{
    /// <summary>The component's name.</summary>
    public required string Name { get; init; }

    /// <summary>The component's kind.</summary>
    public required string Kind { get; init; }

    /// <summary>The site in which it is, by its address, else as the plan claims.</summary>
    public Fact<string> Site { get; init; }

    /// <summary>Whether it serves: it answered its probe with the expected status, or as many of its instances run as are needed.</summary>
    public Fact<bool> Serves { get; init; }

    /// <summary>What keeps it from serving now, in a few words; absent when it serves.</summary>
    public Fact<string> Trouble { get; init; }

    /// <summary>Whether it will serve once somebody starts it: nothing that starting needs is missing; true also when it serves already. False where nothing is known that could start it. Whether the provider has room for it on that day, nobody can tell.</summary>
    public Fact<bool> Startable { get; init; }

    /// <summary>Why it cannot be started, in a few words; absent when it can, serves already, or nothing is known that could start it.</summary>
    public Fact<string> Obstacle { get; init; }

    /// <summary>How many of its instances serve now; absent for what is not counted in instances.</summary>
    public Fact<long> Capacity { get; init; }

    /// <summary>How many of them must serve after a failover, as the plan says; absent for what is not counted in instances.</summary>
    public Fact<long> Needed { get; init; }

    /// <summary>How many of them there may be at most; absent for what is not counted in instances.</summary>
    public Fact<long> CapacityLimit { get; init; }

    /// <summary>How many vCPUs those have that have yet to be started; absent when it serves already, or nothing here starts it.</summary>
    public Fact<long> QuotaNeeded { get; init; }

    /// <summary>How many vCPUs the provider's quota leaves for them; absent when none are needed.</summary>
    public Fact<long> QuotaLeft { get; init; }

    /// <summary>The image that new instances are made from; absent where none is needed, or nothing names one.</summary>
    public Fact<string> Image { get; init; }

    /// <summary>Whether that image can be used where the standby is; absent where none is needed.</summary>
    public Fact<bool> ImagePresent { get; init; }

    /// <summary>The instance types that it runs on; absent where they are not known to matter.</summary>
    public FactList<string> InstanceTypes { get; init; }

    /// <summary>Whether one of them is burstable: it holds its full speed only as long as its credits last. Absent where no instance types are.</summary>
    public Fact<bool> Burstable { get; init; }

    /// <summary>What happens to a burstable instance without credits: it is throttled (standard) or charged for (unlimited); absent where that is not set, or nothing is burstable.</summary>
    [AllowedValues("standard", "unlimited")]
    public Fact<string> CpuCredits { get; init; }

    /// <summary>Whether its certificate is valid for the name that users ask for; absent without TLS.</summary>
    public Fact<bool> CertificateValid { get; init; }

    /// <summary>When its certificate ends; absent without TLS.</summary>
    public Fact<DateTimeOffset> CertificateEnds { get; init; }

    /// <summary>What the time until it serves is made of; absent when it serves already.</summary>
    public FactList<TimeTerm> Terms { get; init; }
}
