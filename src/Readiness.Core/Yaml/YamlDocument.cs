using Readiness.Core.Diagnostics;

namespace Readiness.Core.Yaml;

/// <summary>A YAML file as a tree.</summary>
/// <param name="Root">Null when the file is empty or could not be read; then a diagnostic says why.</param>
public sealed record YamlDocument(SourceText Source, YamlNode? Root);
