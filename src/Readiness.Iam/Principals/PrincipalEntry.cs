using Readiness.Iam.Documents;

namespace Readiness.Iam.Principals;

/// <param name="Type">AWS, Service, Federated, CanonicalUser or RAM; empty for the bare <c>"*"</c>.</param>
/// <param name="Value">As written, with its place.</param>
public sealed record PrincipalEntry(string Type, PositionedText Value);
