namespace Readiness.Core.Facts;

/// <summary>The three states of a fact.</summary>
public enum FactState
{
    /// <summary>Not known, with a reason. First, so that a forgotten leaf is never taken for knowledge.</summary>
    NotCollected,

    /// <summary>The system said that there is none.</summary>
    Absent,

    /// <summary>The system said what it is.</summary>
    Present,
}
