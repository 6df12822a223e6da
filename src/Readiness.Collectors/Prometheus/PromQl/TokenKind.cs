namespace Readiness.Collectors.Prometheus.PromQl;

internal enum TokenKind
{
    /// <summary>The end of the text, or the place where reading gave up.</summary>
    End,

    /// <summary>A metric, label, function or keyword.</summary>
    Identifier,
    Number,

    /// <summary><c>5m</c>, <c>1h30m</c>.</summary>
    Duration,

    /// <summary>A quoted text, with its quotes.</summary>
    Text,

    /// <summary>An operator, bracket or separator.</summary>
    Symbol,

    /// <summary>Not PromQL.</summary>
    Invalid,
}
