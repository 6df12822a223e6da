using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>A row of a heartbeat table: the newest beat of one writer that has arrived.</summary>
[FactRecord("mysql.heartbeat")]
public sealed partial record MySqlHeartbeat
{
    /// <summary><c>server_id</c> of the server on which it was written.</summary>
    public Fact<long> ServerId { get; init; }

    /// <summary>How long ago it was written, the writer's <c>ts</c> against this server's clock; a difference of the two clocks is in it.</summary>
    public Fact<TimeSpan> Age { get; init; }
}
