namespace Readiness.Core.Plans;

/// <summary>The times that a plan can declare because nothing measures them.</summary>
public static class AssumptionNames
{
    /// <summary>From the acknowledged change of a record until all name servers answer with it.</summary>
    public const string DnsPropagation = "dns-propagation";

    /// <summary>From the signal until the actor makes its change: watching, rendering, running its command.</summary>
    public const string SwitchAction = "switch-action";

    /// <summary>From the decision until a read-only copy takes writes.</summary>
    public const string Promotion = "promotion";

    /// <summary>From a notification's departure (an Alertmanager, an outside prober) until it reaches whoever acts on it.</summary>
    public const string Notification = "notification";

    /// <summary>From the decision until a standby that has to be started first serves: whoever starts it, launching, booting, the service itself.</summary>
    public const string StartUp = "start-up";

    /// <summary>In the order in which they are documented.</summary>
    public static IReadOnlyList<string> All { get; } = [DnsPropagation, SwitchAction, Promotion, Notification, StartUp];
}
