using System.Net.Sockets;
using Readiness.Core.Facts;

namespace Readiness.Collectors.HttpService;

/// <param name="Connection">The open connection, for the caller to close; null when there is none.</param>
/// <param name="IsClosed">Whether the host itself said that nothing listens.</param>
/// <param name="Why">Why there is no connection.</param>
internal sealed record Knock(NetworkStream? Connection, bool IsClosed, NotCollected? Why);
