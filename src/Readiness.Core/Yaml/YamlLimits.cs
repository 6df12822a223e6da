namespace Readiness.Core.Yaml;

/// <summary>What a YAML file may cost at most; no honest plan or rule comes near.</summary>
/// <param name="Characters">Length of the text in UTF-16 units.</param>
/// <param name="Depth">Levels of mappings and lists.</param>
/// <param name="Nodes">Keys and values written out.</param>
/// <param name="AliasNodes">Keys and values that aliases stand for, all together.</param>
public sealed record YamlLimits(int Characters, int Depth, int Nodes, int AliasNodes)
{
    public static YamlLimits Default { get; } = new(5 * 1024 * 1024, 32, 200_000, 10_000);
}
