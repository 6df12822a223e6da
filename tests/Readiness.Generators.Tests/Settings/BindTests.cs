using Readiness.Core.Settings;
using Readiness.Generators.Tests.Samples;

namespace Readiness.Generators.Tests.Settings;

public sealed class BindTests
{
    [Fact]
    public void Bind_AllKeys_FillsEveryProperty()
    {
        var secret = new Secret(SecretSource.Environment, "PASSWORD");
        var owner = new SettingValues(new Dictionary<string, object> { ["name"] = "Ann" });
        var settings = StoreSettings.Bind(new SettingValues(new Dictionary<string, object>
        {
            ["host"] = "db",
            ["port"] = 1L,
            ["retries"] = 2L,
            ["look-twice"] = false,
            ["every"] = TimeSpan.FromHours(1),
            ["patience"] = TimeSpan.FromMinutes(1),
            ["password"] = secret,
            ["asks"] = new List<object> { new ComponentReference("a"), new ComponentReference("b") },
            ["mode"] = "ttl-only",
            ["earlier"] = new List<object> { "read-only" },
            ["doors"] = new List<object> { 3L, 4L },
            ["owner"] = owner,
            ["others"] = new List<object> { owner },
        }));

        Assert.Equal(("db", 1, 2, false), (settings.Host, settings.Port, settings.Retries, settings.LookTwice));
        Assert.Equal((TimeSpan.FromHours(1), TimeSpan.FromMinutes(1), secret), (settings.Every, settings.Patience, settings.Password));
        Assert.Equal(["a", "b"], settings.Asks.Select(reference => reference.Name));
        Assert.Equal((StoreMode.TTLOnly, StoreMode.ReadOnly), (settings.Mode, Assert.Single(settings.Earlier)));
        Assert.Equal([3, 4], settings.Doors);
        Assert.Equal(("Ann", "Ann"), (settings.Owner!.Name, Assert.Single(settings.Others).Name));
    }

    [Fact]
    public void Bind_OnlyRequiredKeys_TakesTheDefaults()
    {
        var settings = StoreSettings.Bind(new SettingValues(new Dictionary<string, object> { ["host"] = "db" }));

        Assert.Equal(new StoreSettings { Host = "db" } with { Asks = settings.Asks, Earlier = settings.Earlier, Doors = settings.Doors, Others = settings.Others }, settings);
        Assert.Empty(settings.Asks);
        Assert.Empty(settings.Doors);
    }
}
