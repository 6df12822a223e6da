namespace Readiness.Collectors.Tests.Prometheus;

/// <summary>Lets all tests against the real server share one.</summary>
[CollectionDefinition(Name)]
public sealed class PrometheusServer : ICollectionFixture<RealPrometheus>
{
    public const string Name = "Prometheus server";
}
