using FsCheck;
using FsCheck.Fluent;
using Readiness.Core.Facts;
using Readiness.Generators.Tests.Samples;

namespace Readiness.Generators.Tests.FactRecords;

/// <summary>Writing, reading and writing again gives the same bytes, whatever the facts are.</summary>
public sealed class FactJsonLawTests
{
    private static readonly Gen<Provenance?> Sources = Gen.Elements<Provenance?>(
        null,
        new Provenance("db:3306", "SHOW REPLICA STATUS", DateTimeOffset.UnixEpoch, TimeSpan.FromMilliseconds(3)),
        new Provenance("https://sts", "sts:GetCallerIdentity", DateTimeOffset.UnixEpoch.AddTicks(1), TimeSpan.FromTicks(1)) { RequestId = "r", Vantage = "office" });

    private static readonly Gen<NotCollected> Reasons =
        from reason in Gen.Elements(Enum.GetValues<NotCollectedReason>())
        from detail in Texts()
        select new NotCollected(reason, detail);

    private static readonly Gen<StoreMode> Modes = Gen.Elements(Enum.GetValues<StoreMode>());

    [Fact]
    public void WriteJson_ReadAndWrittenAgain_IsTheSame() => Prop.ForAll(Stores().ToArbitrary(), store =>
    {
        var (first, second) = (new ProvenanceTable(), new ProvenanceTable());
        var json = store.Json(first);
        Assert.Equal(json, StructValues.Parse<StoreFacts>(json, first).Json(second));
        Assert.Equal(first.Entries, second.Entries);
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void ReadJson_Values_AreExact() => Prop.ForAll(Shelves(1).ToArbitrary(), shelf =>
    {
        var provenance = new ProvenanceTable();
        var read = StructValues.Parse<ShelfFacts>(shelf.Json(provenance), provenance);
        Assert.Equal((shelf.Label, shelf.Boards, shelf.Fill, shelf.Reach, shelf.Built), (read.Label, read.Boards, read.Fill, read.Reach, read.Built));
    }).Check(Config.QuickThrowOnFailure);

    private static Gen<StoreFacts> Stores() =>
        from open in Facts(ArbMap.Default.GeneratorFor<bool>())
        from visitors in Facts(ArbMap.Default.GeneratorFor<long>())
        from share in Facts(ArbMap.Default.GeneratorFor<double>())
        from lag in Facts(ArbMap.Default.GeneratorFor<TimeSpan>())
        from seenAt in Facts(Times())
        from mode in Facts(Modes)
        from best in Facts(Shelves(1))
        from shelves in Lists(Shelves(1))
        from modes in Lists(Modes)
        from doors in Lists(Texts())
        from labels in Maps()
        select new StoreFacts { Open = open, Visitors = visitors, Share = share, Lag = lag, SeenAt = seenAt, Mode = mode, Best = best, Shelves = shelves, Modes = modes, Doors = doors, Labels = labels };

    private static Gen<ShelfFacts> Shelves(int depth) =>
        from label in Texts()
        from boards in ArbMap.Default.GeneratorFor<long>()
        from fill in ArbMap.Default.GeneratorFor<double>()
        from reach in ArbMap.Default.GeneratorFor<TimeSpan>()
        from built in Times()
        from mode in Modes
        from tags in Texts().ListOf()
        from inner in depth == 0 ? Gen.Constant(new List<ShelfFacts>()) : Shelves(depth - 1).ListOf()
        from keeper in Facts(Texts())
        select new ShelfFacts { Label = label, Boards = boards, Fill = fill, Reach = reach, Built = built, Mode = mode, Tags = [.. tags], Inner = [.. inner], Keeper = keeper };

    private static Gen<Fact<T>> Facts<T>(Gen<T> values) => Gen.OneOf(
        values.SelectMany(value => Sources.Select(from => Fact<T>.Present(value, from))),
        Sources.Select(Fact<T>.Absent),
        Reasons.Select(Fact<T>.Missing));

    private static Gen<FactList<T>> Lists<T>(Gen<T> values) => Gen.OneOf(
        from items in values.ListOf()
        from source in Sources
        from incomplete in Gen.OneOf(Gen.Constant<NotCollected?>(null), Reasons.Select(why => (NotCollected?)why))
        select FactList<T>.Present([.. items], source, incomplete),
        Sources.Select(FactList<T>.Absent),
        Reasons.Select(FactList<T>.Missing));

    private static Gen<FactMap> Maps() => Gen.OneOf(
        from keys in Texts().ListOf()
        from source in Sources
        select FactMap.Present(keys.Distinct().ToDictionary(key => key, key => key + "!"), source),
        Sources.Select(FactMap.Absent),
        Reasons.Select(FactMap.Missing));

    private static Gen<DateTimeOffset> Times() => ArbMap.Default.GeneratorFor<DateTime>().Select(time => new DateTimeOffset(time.Ticks, TimeSpan.Zero));

    /// <summary>Any text that a JSON document can carry, which excludes halves of surrogate pairs.</summary>
    private static Gen<string> Texts() => ArbMap.Default.GeneratorFor<string?>().Select(text => string.Concat((text ?? "").EnumerateRunes()));
}
