namespace Readiness.Iam.Matching;

/// <summary>Three-valued truth, ordered so that "and" is the smaller and "or" the larger.</summary>
internal enum Truth
{
    False,
    Unknown,
    True,
}
