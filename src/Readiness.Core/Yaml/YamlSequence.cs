using Readiness.Core.Diagnostics;

namespace Readiness.Core.Yaml;

/// <summary>A list.</summary>
public sealed class YamlSequence(SourceSpan span, IReadOnlyList<YamlNode> items) : YamlNode(span)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    public override string Noun => "a list";

    internal override int Size { get; } = 1 + items.Sum(item => item.Size);

    internal override int Height { get; } = 1 + items.Select(item => item.Height).DefaultIfEmpty().Max();
}
