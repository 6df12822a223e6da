namespace Readiness.Cli.Tests.Published;

/// <summary>Lets all tests of the published command share one publishing: two at a time would write the same files.</summary>
[CollectionDefinition(Name)]
public sealed class PublishedCommands : ICollectionFixture<PublishedCommand>
{
    public const string Name = "published command";
}
