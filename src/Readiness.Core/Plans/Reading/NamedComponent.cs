using Readiness.Core.Diagnostics;

namespace Readiness.Core.Plans.Reading;

/// <summary>A place where a component is named.</summary>
/// <param name="What">For messages: <c>'asks' in component 'failover-monitor'</c>.</param>
/// <param name="Kinds">The kinds that may be named; empty for any.</param>
internal sealed record NamedComponent(string Name, SourceSpan Span, string What, IReadOnlyList<string> Kinds);
