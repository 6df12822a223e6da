using Readiness.Core.Collecting;
using Readiness.Core.Diagnostics;
using Readiness.Core.Settings;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>What the readers of a plan's parts share.</summary>
internal sealed record PlanContext(KindCatalogue Kinds, DiagnosticBag Diagnostics)
{
    /// <summary>Components that were named, to be looked up once all are known.</summary>
    public List<NamedComponent> References { get; } = [];

    public MappingReader Reader(YamlMapping mapping, string what, SourceSpan? at = null) => new(mapping, what, Diagnostics, at);

    /// <summary>Reads a mapping that has the keys of this record and no others; null when any is wrong.</summary>
    public TKeys? Read<TKeys>(YamlNode node, string what, SourceSpan? at = null)
        where TKeys : class, ISettings<TKeys>
    {
        if (node.AsMapping(what, Diagnostics) is not { } mapping) return null;
        var reader = Reader(mapping, what, at);
        var values = new SettingsReader(this).Read(reader, TKeys.Schema);
        reader.Finish();
        return values is null ? null : TKeys.Bind(values);
    }
}
