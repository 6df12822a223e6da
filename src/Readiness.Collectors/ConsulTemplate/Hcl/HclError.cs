namespace Readiness.Collectors.ConsulTemplate.Hcl;

/// <summary>What is wrong with a configuration file, and where.</summary>
/// <param name="Line">Counted from 1.</param>
internal sealed record HclError(int Line, string Message);
