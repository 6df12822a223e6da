using Readiness.Core.Diagnostics;

namespace Readiness.Core.Yaml;

/// <summary>A value in a YAML file that knows where it stands. What an alias stands for is the same object as what its anchor names.</summary>
public abstract class YamlNode(SourceSpan span)
{
    /// <summary>Where it begins, clipped to its first line.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>What it is, for messages: "a mapping", "a list", "text".</summary>
    public abstract string Noun { get; }

    /// <summary>How many nodes it has, itself included, with aliases written out.</summary>
    internal virtual int Size => 1;

    /// <summary>How many levels of mappings and lists it has.</summary>
    internal virtual int Height => 0;
}
