using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;
using Readiness.Core.Settings;
using Readiness.Generators.Tests.Samples;

namespace Readiness.Generators.Tests.Kinds;

public sealed class GeneratedKindsTests
{
    private static readonly SourceSpan Nowhere = new SourceText("plan.yaml", "").SpanAt(0);
    private readonly KindCatalogue _kinds = GeneratedKinds.Create(new CollectorServices("the tests"));

    [Fact]
    public void Create_Catalogue_HasEveryCollectorWithSchemasAndDoc()
    {
        Assert.Equal(["other", "store"], _kinds.Kinds.Select(kind => kind.Name));
        var store = _kinds.Find("store")!;
        Assert.Equal("Asks a store.", store.Doc);
        Assert.Same(StoreSettings.Schema, store.Settings);
        Assert.Same(StoreFacts.Schema, store.Facts);
    }

    [Fact]
    public async Task Create_CollectorThatWantsServices_GetsThem()
    {
        var settings = new StoreSettings { Host = "db" };
        var facts = await _kinds.Find("store")!.CollectAsync("a", settings, [], null, new SiteTree([]), TestContext.Current.CancellationToken);

        Assert.Equal("db seen by the tests", ((StoreFacts)facts).Name.Value);
    }

    [Fact]
    public void Create_CollectorThatAsks_IsTheQuestioner()
    {
        Assert.IsType<StoreCollector>(_kinds.Find("store")!.Questioner);
        Assert.Null(_kinds.Find("other")!.Questioner);
    }

    [Fact]
    public void Create_DeriverOfTwoKinds_DerivesBoth()
    {
        var deriver = _kinds.FindDeriver("signal", "other")!;
        var component = new Component("watcher", "other", Nowhere);
        var plan = new Plan { Name = "p", Source = new SourceText("plan.yaml", "") };
        var context = new StepContext(new SignalStep("watcher", Nowhere), component, new OtherStoreFacts(), plan, new SiteTree([]), new CollectedFacts(), DateTimeOffset.UnixEpoch);

        Assert.Equal("watcher", Assert.IsType<SignalFacts>(deriver.Derive(context)).Name);
        Assert.NotNull(_kinds.FindDeriver("signal", "store"));
        Assert.Null(deriver.Questioner);
    }

    [Fact]
    public void Bind_Kind_GivesItsSettings()
    {
        var values = new SettingValues(new Dictionary<string, object> { ["host"] = "db" });

        Assert.Equal("db", Assert.IsType<StoreSettings>(_kinds.Find("store")!.Bind(values)).Host);
    }
}
