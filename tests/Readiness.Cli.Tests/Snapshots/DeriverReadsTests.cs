using System.Buffers;
using System.Text;
using System.Text.Json;
using Readiness.Collectors;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Evaluation;
using Readiness.Core.Facts;
using Readiness.Core.Plans;
using Readiness.Core.Plans.Reading;
using Readiness.Lab.Estate;

namespace Readiness.Cli.Tests.Snapshots;

/// <summary>What a deriver says it reads is all that it reads.</summary>
public sealed class DeriverReadsTests
{
    // Those whose systems the lab has; what the others read, their own tests hold.
    private static readonly string[] InTheLab = ["failover-monitor", "consul-template", "http-service", "mysql", "sync"];

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    [Fact]
    public void Reads_OfEveryDeriver_AreDeclaredAndExist()
    {
        using var services = new CollectorServices(TimeProvider.System, _ => null);
        var kinds = GeneratedKinds.Create(services);

        Assert.All(kinds.Derivers, deriver => Assert.NotNull(deriver.Reads));
        Assert.All(kinds.Derivers.SelectMany(deriver => deriver.Reads!).Where(read => read.Kind != FactsRead.AnyKind), read =>
            Assert.Empty(read.Facts.Except(kinds.Find(read.Kind)!.Facts.Fields.Select(field => field.Name))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Derive_FromNothingButWhatIsDeclared_GivesTheSameSteps(bool after)
    {
        await using var estate = await LabEstate.StartAsync(new LabOptions { After = after }, TestContext.Current.CancellationToken);
        using var services = new CollectorServices(TimeProvider.System, name => estate.Environment.GetValueOrDefault(name));
        var kinds = GeneratedKinds.Create(services);
        var plan = PlanReader.Read(new SourceText("plan", estate.PlanText), kinds, new DiagnosticBag())!;
        var whole = await StepsAsync(plan, kinds, new CollectionOrder(plan));

        Assert.Empty(InTheLab.Except(plan.Chain.Steps.Select(step => DeriverOf(step, plan, kinds)!.Kind)));
        foreach (var step in plan.Chain.Steps)
        {
            var reads = DeriverOf(step, plan, kinds)!.Reads!;
            var order = new CollectionOrder(plan)
            {
                Steps = new HashSet<Step> { step },
                Wanted = reads.ToDictionary(read => read.Kind, IReadOnlySet<string> (read) => read.Facts.ToHashSet(StringComparer.Ordinal)),
            };
            Assert.Equal(whole[step.Name], (await StepsAsync(plan, kinds, order))[step.Name]);
        }
    }

    private static StepDeriver? DeriverOf(Step step, Plan plan, KindCatalogue kinds) => kinds.FindDeriver(step.Subject, plan.FindComponent(step.Component)!.Kind);

    /// <summary>The facts of each step as JSON, without where they came from.</summary>
    private static async Task<Dictionary<string, string>> StepsAsync(Plan plan, KindCatalogue kinds, CollectionOrder order)
    {
        var collection = await new CollectionRunner(kinds, TimeProvider.System).RunAsync(order, null, TestContext.Current.CancellationToken);
        return new SubjectFinder(plan, kinds, collection.Facts, Now).Find()
            .Where(subject => subject.Step is not null)
            .ToDictionary(subject => subject.Step!.Name, subject => Json(subject.Facts!));
    }

    private static string Json(IFactRecord facts)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) facts.WriteJson(writer, new ProvenanceTable());
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
