using Readiness.Expressions;
using Readiness.Generators.Tests.Samples;

namespace Readiness.Generators.Tests.FactRecords;

public sealed class FactSchemaTests
{
    [Fact]
    public void Schema_Record_HasNameAndSummaryWithoutTags()
    {
        Assert.Equal("store", StoreFacts.Schema.Name);
        Assert.Equal("A store, for tests: see lag and null.", StoreFacts.Schema.Doc);
    }

    [Fact]
    public void Schema_Fields_AreTypedInTheOrderOfDeclaration() =>
        Assert.Equal(
            ["open bool", "visitors int", "share double", "name string", "lag duration", "seenAt timestamp", "mode string", "type string", "best store.shelf",
                "shelves list(store.shelf)", "modes list(string)", "doors list(string)", "labels map(string, string)"],
            StoreFacts.Schema.Fields.Select(field => $"{field.Name} {field.Type}"));

    [Fact]
    public void Schema_ComputedProperty_IsNoField() => Assert.Equal(-1, ShelfFacts.Schema.SlotOf("shown"));

    [Fact]
    public void Schema_Field_PublishesItsSummary() => Assert.Equal("How far it lags.", Field(StoreFacts.Schema, "lag").Doc);

    [Fact]
    public void Schema_Enumeration_AllowsItsMembersInCamelCase() => Assert.Equal(["readOnly", "readWrite", "ttlOnly"], Field(StoreFacts.Schema, "mode").AllowedValues);

    [Fact]
    public void Schema_AllowedValues_AreThoseOfTheAttribute() => Assert.Equal(["up", "down"], Field(StoreFacts.Schema, "type").AllowedValues);

    [Fact]
    public void Schema_OnlyFactsWithStates_CanBeAbsent()
    {
        Assert.All(StoreFacts.Schema.Fields, field => Assert.True(field.CanBeAbsent));
        Assert.Equal(["keeper"], ShelfFacts.Schema.Fields.Where(field => field.CanBeAbsent).Select(field => field.Name));
    }

    [Fact]
    public void Schema_RecordThatHoldsItself_IsItsOwnType() => Assert.Same(ShelfFacts.Schema, Field(ShelfFacts.Schema, "inner").Type.Parameters[0]);

    private static FieldDeclaration Field(StructType type, string name) => type.Fields[type.SlotOf(name)];
}
