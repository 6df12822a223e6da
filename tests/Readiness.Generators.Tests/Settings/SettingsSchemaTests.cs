using Readiness.Generators.Tests.Samples;

namespace Readiness.Generators.Tests.Settings;

public sealed class SettingsSchemaTests
{
    [Fact]
    public void Schema_Keys_AreKebabCaseWithTypesAndDocs() =>
        Assert.Equal(
            ["host Text", "port Number", "retries Number", "look-twice Flag", "every Duration", "patience Duration", "password Secret", "asks Component*", "mode Choice",
                "earlier Choice*", "doors Number*", "owner Record", "others Record*"],
            StoreSettings.Schema.Keys.Select(key => $"{key.Name} {key.Type}{(key.IsList ? "*" : "")}"));

    [Fact]
    public void Schema_RequiredProperty_IsRequired() =>
        Assert.Equal(["host"], StoreSettings.Schema.Keys.Where(key => key.IsRequired).Select(key => key.Name));

    [Fact]
    public void Schema_Default_IsPublishedAsPlansWriteIt() =>
        Assert.Equal(
            ["port 3306", "look-twice true", "every 15s", "mode read-write"],
            StoreSettings.Schema.Keys.Where(key => key.Default is not null).Select(key => $"{key.Name} {key.Default}"));

    [Fact]
    public void Schema_Enumeration_OffersItsMembersInKebabCase() =>
        Assert.Equal(["read-only", "read-write", "ttl-only"], StoreSettings.Schema.Find("mode")!.Choices);

    [Fact]
    public void Schema_Range_IsPublishedAsPlansWriteIt() =>
        Assert.Equal(
            ["port 1..65535", "patience 1s.."],
            StoreSettings.Schema.Keys.Where(key => key.Least is not null).Select(key => $"{key.Name} {key.Least}..{key.Most}"));

    [Fact]
    public void Schema_Reference_NamesTheKindsItMayPointTo() =>
        Assert.Equal(["asks: store, other"], StoreSettings.Schema.Keys.Where(key => key.Kinds.Count > 0).Select(key => $"{key.Name}: {string.Join(", ", key.Kinds)}"));

    [Fact]
    public void Schema_NestedRecord_HasItsKeys() => Assert.Equal("The name.", StoreSettings.Schema.Find("owner")!.Nested!.Find("name")!.Doc);

    [Fact]
    public void Schema_Record_PublishesItsSummary() => Assert.Equal("A store in a plan.", StoreSettings.Schema.Doc);
}
