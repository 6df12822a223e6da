namespace Readiness.Collectors.Transport;

/// <summary>One try of a call.</summary>
/// <param name="IsTransient">Whether trying again may help.</param>
/// <param name="RetryAfter">How long the system asked to wait; null when it did not say.</param>
internal sealed record HttpAttempt(HttpOutcome Outcome, bool IsTransient, TimeSpan? RetryAfter = null);
