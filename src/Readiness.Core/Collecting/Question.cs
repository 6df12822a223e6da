namespace Readiness.Core.Collecting;

/// <summary>Something with parameters that is asked of a kind: a query of a Prometheus, "may this role do that" of a role. Each kind defines its own, next to its facts.</summary>
/// <remarks>Records: equal questions are asked once.</remarks>
public abstract record Question;
