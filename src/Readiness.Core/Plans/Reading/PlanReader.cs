using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Plans.Reading.Keys;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>Reads a plan and checks all of it, so that one run shows every mistake.</summary>
public static class PlanReader
{
    public const string ApiVersion = "readiness/v1";

    public const string Kind = "FailoverPlan";

    /// <summary>The plan; null when it has any error, and then the diagnostics have them all.</summary>
    /// <param name="kinds">The kinds whose keys are checked. A component of another kind is kept as written: nothing can be collected of it.</param>
    public static Plan? Read(SourceText source, KindCatalogue kinds, DiagnosticBag diagnostics)
    {
        // Its own bag tells whether the plan is sound, whatever was read before it.
        var own = new DiagnosticBag();
        var root = YamlReader.Read(source, own).Root;
        var plan = root?.AsMapping("the plan", own) is { } mapping ? Read(source, mapping, new PlanContext(kinds, own)) : null;
        foreach (var mistake in own.InOrder()) diagnostics.Add(mistake);
        return own.HasErrors ? null : plan;
    }

    private static Plan Read(SourceText source, YamlMapping mapping, PlanContext context)
    {
        var reader = context.Reader(mapping, "the plan");
        RequireWord(reader, "apiVersion", ApiVersion, context);
        RequireWord(reader, "kind", Kind, context);
        var metadata = reader.Required("metadata") is { } about ? context.Read<MetadataKeys>(about, "'metadata'") : null;
        var sites = new SitesReader(context).Read(reader.RequiredSubmapping("sites"));
        var components = new ComponentsReader(context, sites).Read(reader.RequiredSubmapping("components"));
        var chain = new ChainReader(context).Read(reader.RequiredSubmapping("chain"));
        var plan = new Plan
        {
            Name = metadata?.Name ?? "",
            Source = source,
            Objectives = ObjectivesReader.Read(reader.Optional("objectives"), "'objectives'", context),
            Sites = sites,
            Components = components,
            Chain = chain,
            Scenarios = new ScenariosReader(context, sites, components).Read(reader.RequiredSubmapping("scenarios")),
            Overrides = ThresholdsReader.Read(reader.Submapping("thresholds"), context.Diagnostics),
            Assumptions = new AssumptionsReader(context).Read(reader.Submapping("assumptions")),
            MaxSnapshotAge = reader.Duration("max-snapshot-age"),
        };
        reader.Finish();
        ReferenceChecks.Check(plan, context);
        return plan;
    }

    private static void RequireWord(MappingReader reader, string key, string word, PlanContext context)
    {
        if (reader.Required(key) is { } node && node.AsText($"'{key}'", context.Diagnostics) is { } found && found != word)
            context.Diagnostics.Error(node.Span, $"'{key}' is '{found}'; this program reads {word}", $"write {key}: {word}");
    }
}
