using Readiness.Core.Diagnostics;
using Readiness.Core.Yaml;

namespace Readiness.Core.Rules.Testing;

/// <summary>The samples that rules' tests overlay, by file name without its ending.</summary>
public sealed class SampleReader
{
    private readonly Dictionary<string, YamlMapping> _samples = new(StringComparer.Ordinal);

    /// <param name="sources">Later ones replace earlier ones of the same name, so that users can have their own.</param>
    public SampleReader(IEnumerable<SourceText> sources, DiagnosticBag diagnostics)
    {
        foreach (var source in sources)
            if (YamlReader.Read(source, diagnostics).Root is YamlMapping mapping)
                _samples[Path.GetFileNameWithoutExtension(source.Name)] = mapping;
    }

    public IEnumerable<string> Names => _samples.Keys;

    public YamlMapping? Find(string name) => _samples.GetValueOrDefault(name);
}
