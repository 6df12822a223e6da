namespace Readiness.Collectors.Tests.Haproxy;

/// <summary>Lets all tests that only look at the real HAProxy share one.</summary>
[CollectionDefinition(Name)]
public sealed class HaproxyServerCollection : ICollectionFixture<RealHaproxy>
{
    public const string Name = "HAProxy server";
}
