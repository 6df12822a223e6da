namespace Readiness.Lab.Aws.Route53;

/// <summary>An HTTP health check of Route 53.</summary>
/// <param name="Healthy">What its checkers report.</param>
internal sealed record HealthCheck(string Id, string Address, int Port, string HostName, string Path, bool Healthy);
