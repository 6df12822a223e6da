namespace Readiness.Collectors.ConsulTemplate.Hcl;

/// <summary>A block of HCL, or an object of JSON read as one: attributes with scalar values as text, and blocks within it.</summary>
internal sealed class HclBlock(string name)
{
    public string Name { get; } = name;

    /// <summary>The last value of each attribute; lists and other compound values are not kept.</summary>
    public Dictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public List<HclBlock> Blocks { get; } = [];

    public IEnumerable<HclBlock> Named(string name) => Blocks.Where(block => block.Name == name);

    public string? Attribute(string name) => Attributes.GetValueOrDefault(name);
}
