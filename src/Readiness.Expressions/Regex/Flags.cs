namespace Readiness.Expressions.Regex;

/// <summary>What <c>(?ims)</c> switches. Greediness (<c>U</c>) is read and forgotten: it decides which match is taken, never whether there is one.</summary>
internal readonly record struct Flags(bool IgnoreCase, bool MultiLine, bool DotMatchesNewline)
{
    /// <summary>These flags with the one of that letter switched; null when the letter names no flag.</summary>
    public Flags? With(int letter, bool on) => letter switch
    {
        'i' => this with { IgnoreCase = on },
        'm' => this with { MultiLine = on },
        's' => this with { DotMatchesNewline = on },
        'U' => this,
        _ => null,
    };
}
