using System.Net;
using Readiness.Core.Diagnostics;

namespace Readiness.Core.Plans.Reading;

/// <summary>A network and where it is written.</summary>
internal sealed record PlacedNetwork(IPNetwork Network, SourceSpan Span);
