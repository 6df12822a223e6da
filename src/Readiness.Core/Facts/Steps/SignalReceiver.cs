namespace Readiness.Core.Facts.Steps;

/// <summary>Where a relay passes a signal on to: a webhook, a paging service.</summary>
[FactRecord("signal.receiver")]
public sealed partial record SignalReceiver
{
    /// <summary>The sort of receiver, with its address where that is shown: <c>webhook 10.20.0.5:9000</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The site in which it is, by its address, else as claimed; absent when it is a service outside the estate, which no scenario loses.</summary>
    public Fact<string> Site { get; init; }
}
