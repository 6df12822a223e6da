using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Readiness.Lab.MySql;
using Readiness.Lab.Sockets;

namespace Readiness.Collectors.Tests.MySql;

/// <summary>A server of any version, made of the lab's packets: it lets everybody in, without TLS, and answers what a test has written.</summary>
internal sealed class MySqlStub : IAsyncDisposable
{
    private const byte ComQuit = 1;
    private const byte ComQuery = 3;

    private readonly string _version;
    private readonly IReadOnlyList<(string Start, Reply Reply)> _answers;
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly TcpServer _server;

    /// <param name="answers">By how a statement begins; one that none begins is a syntax error, as it is to a version that does not know it.</param>
    public MySqlStub(string version, params IReadOnlyList<(string Start, Reply Reply)> answers)
    {
        (_version, _answers) = (version, answers);
        _server = TcpServer.Start(IPAddress.Loopback, 0, ServeAsync);
    }

    public int Port => _server.EndPoint.Port;

    /// <summary>The statements that came, in their order.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>What <c>SHOW GLOBAL VARIABLES</c> of a MySQL server gives, with the version in front.</summary>
    public static (string Start, Reply Reply) Variables(string version, params IReadOnlyList<(string Name, string Value)> variables) =>
        ("SHOW GLOBAL VARIABLES", new ResultSet([new Column("Variable_name"), new Column("Value")], [.. variables.Prepend(("version", version)).Select(variable => (object?[])[variable.Item1, variable.Item2])]));

    /// <summary>Rows of text; the columns are those of the first.</summary>
    public static Reply Rows(params IReadOnlyList<IReadOnlyList<(string Column, string? Value)>> rows) =>
        new ResultSet([.. rows[0].Select(cell => new Column(cell.Column))], [.. rows.Select(row => row.Select(cell => (object?)cell.Value).ToList())]);

    /// <summary>No row, under any column.</summary>
    public static Reply Empty { get; } = new ResultSet([new Column("x")], []);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ServeAsync(Stream stream, CancellationToken stop)
    {
        var packets = new PacketStream(stream);
        await packets.WriteAsync(Login.Greeting(_version, 1, "salt-of-twenty-bytes"u8), stop);
        if (await packets.ReadAsync(stop) is null) return;
        await SendAsync(packets, new Done(), stop);
        while (await packets.ReadAsync(stop) is { Length: > 0 } request && request[0] != ComQuit)
            await SendAsync(packets, request[0] == ComQuery ? Answer(Encoding.UTF8.GetString(request.AsSpan(1))) : new Done(), stop);
    }

    private Reply Answer(string statement)
    {
        if (statement.StartsWith("SET ", StringComparison.OrdinalIgnoreCase)) return new Done();
        _asked.Enqueue(statement);
        foreach (var (start, reply) in _answers)
            if (statement.StartsWith(start, StringComparison.Ordinal))
                return reply;
        return MySqlError.Syntax(statement);
    }

    private static async Task SendAsync(PacketStream packets, Reply reply, CancellationToken stop)
    {
        foreach (var payload in Packets.Of(reply)) await packets.WriteAsync(payload, stop);
    }
}
