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

    /// <summary>Whether it serves: it answered its probe with the expected status.</summary>
    public Fact<bool> Serves { get; init; }

    /// <summary>What the probe got instead, in a few words; absent when it serves.</summary>
    public Fact<string> Trouble { get; init; }

    /// <summary>Whether its certificate is valid for the name that users ask for; absent without TLS.</summary>
    public Fact<bool> CertificateValid { get; init; }

    /// <summary>When its certificate ends; absent without TLS.</summary>
    public Fact<DateTimeOffset> CertificateEnds { get; init; }

    /// <summary>What the time until it serves is made of; absent when it serves already.</summary>
    public FactList<TimeTerm> Terms { get; init; }
}
