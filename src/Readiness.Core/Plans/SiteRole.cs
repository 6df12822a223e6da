namespace Readiness.Core.Plans;

public enum SiteRole
{
    /// <summary>Neither serves nor takes over: a witness, an office, a third cloud.</summary>
    None,

    /// <summary>Serves today.</summary>
    Primary,

    /// <summary>Takes over.</summary>
    Standby,
}
