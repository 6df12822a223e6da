using Readiness.Core.Settings;
using Readiness.Generators.Tests.Samples;

namespace Readiness.Generators.Tests.Settings;

public sealed class SecretsTests
{
    [Fact]
    public void Secrets_OfSettings_IncludeThoseOfNestedRecordsAndLists()
    {
        ISettings settings = new StoreSettings
        {
            Host = "db",
            Password = Secret("a"),
            Owner = new OwnerSettings { Name = "Ann", Keys = [Secret("b"), Secret("c")] },
            Others = [new OwnerSettings { Name = "Bob", Keys = [Secret("d")] }],
        };

        Assert.Equal(["a", "b", "c", "d"], settings.Secrets.Select(secret => secret.Name));
    }

    [Fact]
    public void Secrets_OfSettingsWithoutAny_AreNone()
    {
        ISettings settings = new StoreSettings { Host = "db" };

        Assert.Empty(settings.Secrets);
    }

    [Fact]
    public void References_OfSettings_AreTheComponentsThatAreNamed()
    {
        ISettings settings = new StoreSettings { Host = "db", Asks = [new ComponentReference("a"), new ComponentReference("b")] };

        Assert.Equal(["a", "b"], settings.References.Select(reference => reference.Name));
    }

    private static Secret Secret(string name) => new(SecretSource.Environment, name);
}
