namespace Readiness.Core.Rules;

/// <summary>How much a broken rule matters, least first so that they compare.</summary>
public enum Severity
{
    Info,
    Low,
    Medium,
    High,
    Critical,
}
