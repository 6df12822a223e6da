namespace Readiness.Lab.Prometheus.PromQl;

internal enum TokenKind
{
    End,
    Name,
    Number,
    Duration,
    Text,
    Symbol,
}
