using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MySqlConnector;
using Readiness.Core.Facts;

namespace Readiness.Collectors.MySql;

/// <summary>One connection to a server, on which statements that only read are asked one after the other.</summary>
internal sealed class MySqlSession(MySqlSettings settings, string? password, TimeProvider time) : IAsyncDisposable
{
    // Three of them still fit into the deadline of a component.
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private const int MostRows = 256;
    private const int LongestCell = 16 * 1024;

    private readonly MySqlConnection _connection = new(ConnectionString(settings, password));
    private NotCollected? _lost;

    public string Endpoint { get; } = string.Create(CultureInfo.InvariantCulture, $"{settings.Host}:{settings.Port}");

    /// <summary>Connects and logs in.</summary>
    /// <returns>Null when it did.</returns>
    public async Task<NotCollected?> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (MySqlException failure)
        {
            var refusal = MySqlRefusals.Explain(failure, Patience);
            _lost = new NotCollected(refusal.Reason, $"login as {settings.User} at {Endpoint}: {refusal.Detail}");
        }
        catch (OperationCanceledException)
        {
            _lost = new NotCollected(NotCollectedReason.Timeout, $"login as {settings.User} at {Endpoint}: no answer before the deadline");
        }

        return _lost;
    }

    /// <summary>Asks a statement. One that the server does not answer in time ends the connection, and the next ones have the same reason.</summary>
    public async Task<MySqlAnswer> AskAsync(string statement, string operation, CancellationToken cancellationToken)
    {
        if (_lost is not null) return new MySqlAnswer([], null, _lost);
        var started = time.GetTimestamp();
        try
        {
            var rows = await ReadAsync(statement, cancellationToken).ConfigureAwait(false);
            var from = new Provenance(Endpoint, operation, time.GetUtcNow(), time.GetElapsedTime(started));
            return new MySqlAnswer([.. rows.Select(cells => new MySqlRow(cells, from))], from, null);
        }
        catch (MySqlException failure)
        {
            var refusal = MySqlRefusals.Explain(failure, Patience);
            var why = new NotCollected(refusal.Reason, $"{operation} at {Endpoint}: {refusal.Detail}");
            if (_connection.State != System.Data.ConnectionState.Open || refusal.Reason is NotCollectedReason.Timeout or NotCollectedReason.Unreachable) _lost = why;
            return new MySqlAnswer([], null, why, MySqlRefusals.IsUnknownStatement(failure));
        }
        catch (OperationCanceledException)
        {
            _lost = new NotCollected(NotCollectedReason.Timeout, $"{operation} at {Endpoint}: no answer before the deadline");
            return new MySqlAnswer([], null, _lost);
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    [SuppressMessage("Security", "CA2100", Justification = "The statements are constants of this folder, one of them with a name that was checked.")]
    private async Task<List<Dictionary<string, string?>>> ReadAsync(string statement, CancellationToken cancellationToken)
    {
        var command = new MySqlCommand(statement, _connection);
        await using var commandScope = command.ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var readerScope = reader.ConfigureAwait(false);
        var rows = new List<Dictionary<string, string?>>();
        while (rows.Count < MostRows && await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            rows.Add(Enumerable.Range(0, reader.FieldCount).DistinctBy(reader.GetName, StringComparer.OrdinalIgnoreCase).ToDictionary(reader.GetName, column => Cell(reader, column), StringComparer.OrdinalIgnoreCase));
        return rows;
    }

    private static string? Cell(MySqlDataReader reader, int column)
    {
        var text = reader.GetValue(column) switch
        {
            DBNull => null,
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            bool flag => flag ? "1" : "0",
            IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
            var other => other.ToString(),
        };
        return text?.Length > LongestCell ? text[..LongestCell] : text;
    }

    private static string ConnectionString(MySqlSettings settings, string? password) => new MySqlConnectionStringBuilder
    {
        Server = settings.Host,
        Port = (uint)settings.Port,
        UserID = settings.User,
        Password = password ?? "",
        SslMode = settings.Tls switch
        {
            MySqlTls.None => MySqlSslMode.None,
            MySqlTls.Required => MySqlSslMode.Required,
            MySqlTls.Verify => MySqlSslMode.VerifyFull,
            _ => MySqlSslMode.Preferred,
        },
        SslCa = settings.Ca ?? "",
        Pooling = false,
        ConnectionTimeout = (uint)Patience.TotalSeconds,
        DefaultCommandTimeout = (uint)Patience.TotalSeconds,
        // Without it the client would open a second connection to kill the statement; this one is closed instead.
        CancellationTimeout = -1,
        ConvertZeroDateTime = true,
        ApplicationName = "readiness",
    }.ConnectionString;
}
