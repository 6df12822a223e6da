using Readiness.Core.Facts;
using Readiness.Expressions;
using Readiness.Generators.Tests.Samples;

namespace Readiness.Generators.Tests.FactRecords;

public sealed class FactValuesTests
{
    private static readonly Provenance From = new("db:3306", "SHOW REPLICA STATUS", DateTimeOffset.UnixEpoch, TimeSpan.FromMilliseconds(3));
    private static readonly NotCollected Denied = new(NotCollectedReason.AccessDenied, "db:3306 refused SHOW REPLICA STATUS");

    [Fact]
    public void Get_Present_IsItsValue()
    {
        var built = new DateTimeOffset(2025, 3, 1, 2, 0, 3, TimeSpan.FromHours(8));
        var store = new StoreFacts
        {
            Open = Fact<bool>.Present(true),
            Visitors = Fact<long>.Present(7),
            Share = Fact<double>.Present(0.5),
            Name = Fact<string>.Present("orders"),
            Lag = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(1.5)),
            SeenAt = Fact<DateTimeOffset>.Present(built),
            Mode = Fact<StoreMode>.Present(StoreMode.TTLOnly),
            Best = Fact<ShelfFacts>.Present(new ShelfFacts { Label = "top" }),
        };

        Assert.True(store.Field("open").AsBool);
        Assert.Equal(7, store.Field("visitors").AsInt);
        Assert.Equal(0.5, store.Field("share").AsDouble);
        Assert.Equal("orders", store.Field("name").AsString);
        Assert.Equal(1_500_000_000, store.Field("lag").AsDuration);
        Assert.Equal(built.ToUnixTimeSeconds(), store.Field("seenAt").AsTimestampSeconds);
        Assert.Equal("ttlOnly", store.Field("mode").AsString);
        Assert.Equal("top", store.Field("best").AsStruct.Field("label").AsString);
    }

    [Fact]
    public void Get_Absent_IsAbsent() => Assert.Equal(CelKind.Absent, new StoreFacts { Lag = Fact<TimeSpan>.Absent() }.Field("lag").Kind);

    [Fact]
    public void Get_NotCollected_IsUnknownWithPathReasonAndDetail() =>
        Assert.Equal(
            [new UnknownFact("store.lag", "AccessDenied", "db:3306 refused SHOW REPLICA STATUS")],
            new StoreFacts { Lag = Fact<TimeSpan>.Missing(Denied) }.Field("lag").AsUnknown.Facts);

    [Fact]
    public void Get_NeverSet_IsUnknownAsNotRequested() =>
        Assert.All(StoreFacts.Schema.Fields, field => Assert.Equal("NotRequested", new StoreFacts().Field(field.Name).AsUnknown.Facts[0].Reason));

    [Fact]
    public void Get_IncompleteList_TellsWhatIsMissing()
    {
        var doors = new StoreFacts { Doors = FactList<string>.Present(["north"], From, Denied) }.Field("doors").AsList;

        Assert.Equal("north", doors[0].AsString);
        Assert.Equal(new UnknownFact("store.doors", "AccessDenied", Denied.Detail), doors.Incomplete);
    }

    [Fact]
    public void Get_CompleteList_IsComplete() => Assert.Null(new StoreFacts { Doors = FactList<string>.Present([]) }.Field("doors").AsList.Incomplete);

    [Fact]
    public void Get_ListAgain_AllocatesNothing()
    {
        var store = new StoreFacts { Shelves = FactList<ShelfFacts>.Present([new ShelfFacts { Label = "a" }]) };
        var slot = StoreFacts.Schema.SlotOf("shelves");
        Assert.Equal("a", store.Get(slot).AsList[0].AsStruct.Field("label").AsString);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) _ = store.Get(slot).AsList[0];
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Elements_FactList_AreThoseOfTheIndexerAndMadeOnce()
    {
        var list = new StoreFacts { Shelves = FactList<ShelfFacts>.Present([new ShelfFacts { Label = "a" }, new ShelfFacts { Label = "b" }]) }.Field("shelves").AsList;
        Assert.Equal(["a", "b"], list.Elements.ToArray().Select(shelf => shelf.AsStruct.Field("label").AsString));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) _ = list.Elements;
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Elements_LongFactList_AreNotKept()
    {
        var list = new StoreFacts { Doors = FactList<string>.Present([.. Enumerable.Repeat("north", 10_000)]) }.Field("doors").AsList;

        Assert.True(list.Elements.IsEmpty);
        Assert.Equal("north", list[9_999].AsString);
    }

    [Fact]
    public void TextAndTryNumber_AnyField_SayWhatGetSays()
    {
        var full = new StoreFacts
        {
            Open = Fact<bool>.Present(true),
            Visitors = Fact<long>.Present(7),
            Share = Fact<double>.Present(0.5),
            Name = Fact<string>.Present("orders"),
            Lag = Fact<TimeSpan>.Present(TimeSpan.FromSeconds(1.5)),
            Mode = Fact<StoreMode>.Present(StoreMode.TTLOnly),
            Doors = FactList<string>.Present(["north"]),
        };
        var shelf = new ShelfFacts { Label = "top", Boards = 3, Locked = true, Reach = TimeSpan.FromSeconds(2), Mode = StoreMode.ReadWrite };

        Assert.All<IStructValue>(
            [full, shelf, new StoreFacts(), new StoreFacts { Lag = Fact<TimeSpan>.Absent(), Name = Fact<string>.Absent() }, full with { Lag = Fact<TimeSpan>.Present(TimeSpan.MaxValue) }],
            record =>
            {
                for (var slot = 0; slot < record.Type.Fields.Count; slot++) SaysWhatGetSays(record, slot);
            });
    }

    private static void SaysWhatGetSays(IStructValue record, int slot)
    {
        var value = record.Get(slot);
        Assert.Equal(value.Kind == CelKind.String ? value.AsString : null, record.Text(slot));
        foreach (var kind in (CelKind[])[CelKind.Bool, CelKind.Int, CelKind.Duration])
        {
            Assert.Equal(value.Kind == kind, record.TryNumber(slot, kind, out var number));
            if (value.Kind != kind) continue;
            Assert.Equal(kind switch { CelKind.Bool => value.AsBool ? 1 : 0, CelKind.Int => value.AsInt, _ => value.AsDuration }, number);
        }
    }

    [Fact]
    public void Get_ListSharedByTwoRecords_KeepsEachPath()
    {
        var shared = FactList<string>.Present([], null, Denied);
        _ = new OtherStoreFacts { Gates = shared }.Field("gates");

        Assert.Equal("store.doors", new StoreFacts { Doors = shared }.Field("doors").AsList.Incomplete!.Path);
    }

    [Fact]
    public void Get_Map_FindsTextsAndOrdersKeys()
    {
        var labels = new StoreFacts { Labels = FactMap.Present(new Dictionary<string, string> { ["zone"] = "b", ["job"] = "main" }) }.Field("labels").AsMap;

        Assert.True(labels.TryGet(CelValue.FromString("zone"), out var zone));
        Assert.Equal("b", zone.AsString);
        Assert.False(labels.TryGet(CelValue.FromInt(1), out _));
        Assert.Equal(["job", "zone"], Enumerable.Range(0, labels.Count).Select(i => labels.KeyAt(i).AsString));
        Assert.Equal("main", labels.ValueAt(0).AsString);
    }

    [Fact]
    public void Get_PlainValues_AreAlwaysThere()
    {
        var shelf = new ShelfFacts { Label = "top", Tags = ["x", "y"], Mode = StoreMode.ReadWrite, Inner = [new ShelfFacts { Label = "deep" }] };

        Assert.Equal("readWrite", shelf.Field("mode").AsString);
        Assert.Equal("y", shelf.Field("tags").AsList[1].AsString);
        Assert.Equal("deep", shelf.Field("inner").AsList[0].AsStruct.Field("label").AsString);
    }

    [Fact]
    public void Origin_FactWithProvenance_IsIt()
    {
        var store = new StoreFacts { Lag = Fact<TimeSpan>.Absent(From), Doors = FactList<string>.Present([], From), Labels = FactMap.Absent(From) };

        Assert.Same(From, store.OriginOf("lag"));
        Assert.Same(From, store.OriginOf("doors"));
        Assert.Same(From, store.OriginOf("labels"));
        Assert.Null(store.OriginOf("open"));
        Assert.Null(new ShelfFacts { Label = "top" }.OriginOf("label"));
    }

    [Fact]
    public void Missing_Kind_MakesEveryFactUnknownForThatReason() =>
        Assert.All(StoreFacts.Schema.Fields, field => Assert.Equal("AccessDenied", StoreFacts.Missing(Denied).Field(field.Name).AsUnknown.Facts[0].Reason));
}
