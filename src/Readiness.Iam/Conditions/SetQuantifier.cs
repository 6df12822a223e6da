namespace Readiness.Iam.Conditions;

/// <summary>How the values of a multivalued key are judged together.</summary>
public enum SetQuantifier
{
    /// <summary>No set operator: a multivalued key that is present never matches.</summary>
    None,

    /// <summary>Every value of the request must satisfy the operator; holds when there are none.</summary>
    ForAllValues,

    /// <summary>Some value of the request must satisfy the operator.</summary>
    ForAnyValue,
}
