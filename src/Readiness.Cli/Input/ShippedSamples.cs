using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Plans.Reading;
using Readiness.Core.Rules;
using Readiness.Core.Rules.Testing;

namespace Readiness.Cli.Input;

/// <summary>What the tests in rules run on: the shipped samples, with those of a user's folder over them, and the sample plan.</summary>
internal static class ShippedSamples
{
    private const string PlanName = "plan";

    public static RuleTestRunner? Runner(KindCatalogue kinds, string? directory, DiagnosticBag diagnostics)
    {
        var sources = RuleFiles.ShippedSamples().Concat(directory is null ? [] : RuleFiles.SamplesInDirectory(directory, diagnostics)).ToList();
        var planSource = sources.Last(source => Path.GetFileNameWithoutExtension(source.Name) == PlanName);
        return PlanReader.Read(planSource, kinds, diagnostics) is { } plan ? new RuleTestRunner(new SampleReader(sources, diagnostics), plan) : null;
    }
}
