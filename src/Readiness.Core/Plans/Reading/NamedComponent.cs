using Readiness.Core.Diagnostics;

namespace Readiness.Core.Plans.Reading;

/// <summary>A place where a component is named.</summary>
/// <param name="What">For messages: <c>'asks' in component 'failover-monitor'</c>.</param>
internal sealed record NamedComponent(string Name, SourceSpan Span, string What);
