namespace Readiness.Iam.Evaluation;

public enum MissingKind
{
    /// <summary>A policy document that was not read, or is not valid.</summary>
    Document,

    /// <summary>A context key whose value is not known.</summary>
    ContextKey,

    /// <summary>A pattern whose meaning AWS leaves open.</summary>
    Pattern,

    /// <summary>Something about the request itself.</summary>
    Request,
}
