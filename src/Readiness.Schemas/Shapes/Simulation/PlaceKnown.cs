namespace Readiness.Schemas.Shapes.Simulation;

/// <summary>Whether live state shows where a component is (proven), the plan merely says so (claimed), or nobody knows.</summary>
internal enum PlaceKnown
{
    Proven,
    Claimed,
    Unknown,
}
