using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;
using Readiness.Core.Plans;

namespace Readiness.Collectors.MySql;

/// <summary>Whether a copy takes writes as it is, and how long it takes until it does.</summary>
internal static class Promotion
{
    /// <summary>False as soon as one switch forbids writes; not collected when one that might could not be read.</summary>
    public static Fact<bool> IsWritable(MySqlFacts replica)
    {
        // A switch that this server does not have forbids nothing.
        Fact<bool>[] switches = [replica.ReadOnly, replica.SuperReadOnly, replica.InnodbReadOnly];
        foreach (var closed in switches)
            if (closed.ValueOr(false))
                return Fact<bool>.Present(false, closed.From);
        foreach (var unread in switches)
            if (unread.IsNotCollected)
                return unread;
        return Fact<bool>.Present(true, replica.ReadOnly.From);
    }

    public static FactList<TimeTerm> Terms(Fact<bool> writable, Plan plan, string replica) => writable switch
    {
        { IsPresent: true, Value: true } => FactList<TimeTerm>.Absent(writable.From),
        { IsPresent: true } => FactList<TimeTerm>.Present([DeclaredTime.Term(plan, AssumptionNames.Promotion, $"promotion of {replica}")], writable.From),
        { IsNotCollected: true } => FactList<TimeTerm>.Missing(writable.Why),
        _ => FactList<TimeTerm>.Absent(),
    };
}
