using Readiness.Core.Facts;
using Readiness.Generators.Tests.Samples;

namespace Readiness.Generators.Tests.FactRecords;

public sealed class FactJsonTests
{
    private static readonly Provenance From = new("db:3306", "SHOW REPLICA STATUS", DateTimeOffset.UnixEpoch, TimeSpan.FromMilliseconds(3));
    private static readonly NotCollected Denied = new(NotCollectedReason.AccessDenied, "refused");

    [Fact]
    public void WriteJson_ThreeStates_HaveTheirForms()
    {
        var provenance = new ProvenanceTable();
        var json = new OtherStoreFacts { Gates = FactList<string>.Present(["n"], From, Denied) }.Json(provenance);

        Assert.Equal("""{"gates":{"items":["n"],"from":0,"incomplete":{"reason":"AccessDenied","detail":"refused"}}}""", json);
        Assert.Equal("""{"gates":{"absent":true,"from":0}}""", new OtherStoreFacts { Gates = FactList<string>.Absent(From) }.Json(provenance));
        Assert.Equal("""{"gates":{"absent":true}}""", new OtherStoreFacts { Gates = FactList<string>.Absent() }.Json(provenance));
        Assert.Equal("""{"gates":{"notCollected":{"reason":"AccessDenied","detail":"refused"}}}""", OtherStoreFacts.Missing(Denied).Json(provenance));
        Assert.Equal([From], provenance.Entries);
    }

    [Fact]
    public void WriteJson_PlainValues_ArePlainJsonInTheOrderOfDeclaration()
    {
        var shelf = new ShelfFacts
        {
            Label = "top",
            Boards = 3,
            Fill = double.NaN,
            Reach = TimeSpan.FromSeconds(270.5),
            Built = new DateTimeOffset(2025, 3, 1, 22, 0, 0, TimeSpan.FromHours(8)),
            Mode = StoreMode.ReadWrite,
            Tags = ["x"],
            Keeper = Fact<string>.Present("Ann", From),
        };

        Assert.Equal(
            """{"label":"top","boards":3,"locked":false,"fill":"NaN","reach":"4m30.5s","built":"2025-03-01T14:00:00Z","mode":"readWrite","tags":["x"],"inner":[],"keeper":{"value":"Ann","from":0}}""",
            shelf.Json());
    }

    [Fact]
    public void WriteJson_Map_IsOrderedByKey() =>
        Assert.Contains("""
            "labels":{"entries":{"a":"1","b":"2"}}
            """, new StoreFacts { Labels = FactMap.Present(new Dictionary<string, string> { ["b"] = "2", ["a"] = "1" }) }.Json(), StringComparison.Ordinal);

    [Fact]
    public void ReadJson_FactThatIsNotThere_IsNotCollected() =>
        Assert.Equal(NotCollectedReason.Unsupported, StructValues.Parse<OtherStoreFacts>("{}").Gates.Why.Reason);

    [Theory]
    [InlineData("""[]""", "other: expected an object, found []")]
    [InlineData("""{"gate":{}}""", "other has no fact 'gate'")]
    [InlineData("""{"gates":{"absent":true},"gates":{"absent":true}}""", "other.gates is there twice")]
    [InlineData("""{"gates":{}}""", "other.gates: expected one of items, absent and notCollected, found {}")]
    [InlineData("""{"gates":{"items":[],"absent":true}}""", """other.gates: expected one of items, absent and notCollected, found {"items":[],"absent":true}""")]
    [InlineData("""{"gates":{"items":"n"}}""", """other.gates: expected a list, found "n" """)]
    [InlineData("""{"gates":{"items":[1]}}""", "other.gates: expected a text, found 1")]
    [InlineData("""{"gates":{"absent":false}}""", "other.gates: expected true, found false")]
    [InlineData("""{"gates":{"items":[],"from":0}}""", "other.gates: There is no provenance 0.")]
    [InlineData("""{"gates":{"items":[],"from":"x"}}""", """other.gates: expected the number of a provenance, found "x" """)]
    [InlineData("""{"gates":{"notCollected":{"reason":"Tired","detail":"x"}}}""", """other.gates: expected a reason such as AccessDenied, found "Tired" """)]
    [InlineData("""{"gates":{"notCollected":{"reason":"1","detail":"x"}}}""", """other.gates: expected a reason such as AccessDenied, found "1" """)]
    [InlineData("""{"gates":{"notCollected":"x"}}""", """other.gates: expected a reason and a detail, found "x" """)]
    public void ReadJson_WrongShape_SaysWhatAndWhere(string json, string message) =>
        Assert.Equal(message.TrimEnd(), Assert.Throws<FormatException>(() => StructValues.Parse<OtherStoreFacts>(json)).Message);

    [Theory]
    [InlineData("boards", "1.5", "a whole number")]
    [InlineData("locked", "\"yes\"", "true or false")]
    [InlineData("fill", "\"much\"", "a number")]
    [InlineData("reach", "\"4 minutes\"", "a duration such as 4m30s")]
    [InlineData("built", "\"yesterday\"", "a time such as 2026-03-01T14:55:00Z")]
    public void ReadJson_WrongValue_SaysWhatWasExpected(string field, string value, string expected)
    {
        var json = $$"""{"label":"top","{{field}}":{{value}}}""";
        var whole = new ShelfFacts { Label = "top" }.Json().Replace("\"label\":\"top\",", "", StringComparison.Ordinal);
        var others = string.Join(",", System.Text.Json.JsonDocument.Parse(whole).RootElement.EnumerateObject().Where(p => p.Name != field).Select(p => p.ToString()));

        Assert.Equal($"store.shelf.{field}: expected {expected}, found {value}", Assert.Throws<FormatException>(() => StructValues.Parse<ShelfFacts>(json[..^1] + "," + others + "}")).Message);
    }

    [Fact]
    public void ReadJson_MemberThatTheEnumerationLacks_ListsTheMembers()
    {
        var json = new ShelfFacts { Label = "top" }.Json().Replace("readOnly", "sideways", StringComparison.Ordinal);

        Assert.Equal(
            "store.shelf.mode: 'sideways' is not one of readOnly, readWrite, ttlOnly",
            Assert.Throws<FormatException>(() => StructValues.Parse<ShelfFacts>(json)).Message);
    }

    [Fact]
    public void ReadJson_PlainValueThatIsNotThere_IsMissing() =>
        Assert.Equal("store.shelf.label: is missing", Assert.Throws<FormatException>(() => StructValues.Parse<ShelfFacts>("{}")).Message);
}
