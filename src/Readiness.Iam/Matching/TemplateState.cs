namespace Readiness.Iam.Matching;

internal enum TemplateState
{
    Resolved,

    /// <summary>A variable has no value: the text matches nothing.</summary>
    NoValue,

    /// <summary>A variable's value is not known.</summary>
    Unknown,
}
