namespace Readiness.Core.Yaml;

/// <summary>How a text is written.</summary>
public enum YamlScalarStyle
{
    Plain,
    SingleQuoted,
    DoubleQuoted,

    /// <summary>A block after <c>|</c>: line ends are kept.</summary>
    Literal,

    /// <summary>A block after <c>&gt;</c>: line ends become spaces.</summary>
    Folded,
}
