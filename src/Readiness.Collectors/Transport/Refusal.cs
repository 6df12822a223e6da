using Readiness.Core.Facts;

namespace Readiness.Collectors.Transport;

/// <summary>An answer from which nothing can be read.</summary>
/// <param name="Reason">What it becomes in the facts.</param>
/// <param name="Detail">What the system said, in a few words, without operation and endpoint.</param>
/// <param name="IsTransient">Whether asking again may help.</param>
public sealed record Refusal(NotCollectedReason Reason, string Detail, bool IsTransient = false);

/// <summary>Tells whether an answer is a refusal; null when facts can be read from it.</summary>
public delegate Refusal? RefusalReader(HttpAnswer answer);
