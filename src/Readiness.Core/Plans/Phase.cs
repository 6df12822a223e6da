namespace Readiness.Core.Plans;

/// <summary>The phases of the chain, in the order in which they happen; then the two that only rules have.</summary>
public enum Phase
{
    Detect,
    Decide,
    Switch,
    Start,
    Data,

    /// <summary>Rules about who may do what.</summary>
    Access,

    /// <summary>Rules about the drill itself.</summary>
    Drill,
}
