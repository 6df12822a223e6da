using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>Asks a server from whom it replicates, in the words of its vendor and version.</summary>
internal sealed class ReplicationReader(MySqlSession session, HostAddresses addresses)
{
    public async Task<FactList<MySqlReplication>> ReadAsync(Fact<string> vendor, CancellationToken cancellationToken)
    {
        var answer = await StatusAsync(vendor.ValueOr("mysql") == "mariadb", cancellationToken).ConfigureAwait(false);
        if (answer.From is null) return FactList<MySqlReplication>.Missing(answer.Why!);
        if (answer.Rows.Count == 0) return FactList<MySqlReplication>.Absent(answer.From);
        var signs = vendor.ValueOr("mysql") == "mariadb" ? LifeSigns.OfMariaDb : await LifeSigns.ReadAsync(session, cancellationToken).ConfigureAwait(false);
        var replications = new List<MySqlReplication>();
        foreach (var row in answer.Rows)
            replications.Add(await LocateAsync(signs.AddTo(ReplicationRow.Read(row), row), cancellationToken).ConfigureAwait(false));
        return FactList<MySqlReplication>.Present(replications, answer.From);
    }

    // MariaDB shows its named connections only with the word ALL; MySQL since 8.4 no longer knows the old words, and before 8.0.22 not yet the new ones.
    private async Task<MySqlAnswer> StatusAsync(bool isMariaDb, CancellationToken cancellationToken)
    {
        if (isMariaDb) return await session.AskAsync("SHOW ALL SLAVES STATUS", "SHOW ALL SLAVES STATUS", cancellationToken).ConfigureAwait(false);
        var answer = await session.AskAsync("SHOW REPLICA STATUS", "SHOW REPLICA STATUS", cancellationToken).ConfigureAwait(false);
        return answer.IsUnknownStatement ? await session.AskAsync("SHOW SLAVE STATUS", "SHOW SLAVE STATUS", cancellationToken).ConfigureAwait(false) : answer;
    }

    private async Task<MySqlReplication> LocateAsync(MySqlReplication replication, CancellationToken cancellationToken) => replication with
    {
        SourceAddresses = replication.SourceHost.IsPresent
            ? (await addresses.ResolveAsync(replication.SourceHost.Value, cancellationToken).ConfigureAwait(false)).Texts()
            : FactList<string>.Absent(replication.SourceHost.From),
    };
}
