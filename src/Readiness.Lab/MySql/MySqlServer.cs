using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;
using Readiness.Lab.Sockets;

namespace Readiness.Lab.MySql;

/// <summary>A server that speaks MySQL's text protocol, without TLS.</summary>
internal sealed class MySqlServer : IAsyncDisposable
{
    private const byte ComQuit = 1;
    private const byte ComInitDb = 2;
    private const byte ComQuery = 3;
    private const byte ComPing = 14;
    private const byte ComResetConnection = 31;
    private const int HugeRows = 1 << 14;
    private const int HugeRowLength = 1 << 16;

    private readonly Database _database;
    private readonly Account _account;
    private readonly Traffic _traffic;
    private readonly Statements _statements;
    private readonly TcpServer _server;

    private uint _connections;

    public MySqlServer(IPAddress address, Database database, Account account, Traffic traffic, TimeProvider time)
    {
        _database = database;
        _account = account;
        _traffic = traffic;
        _statements = new Statements(database, account, time);
        _server = TcpServer.Start(address, 0, ServeAsync);
    }

    public IPEndPoint EndPoint => _server.EndPoint;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ServeAsync(Stream stream, CancellationToken stop)
    {
        var packets = new PacketStream(stream);
        var connection = Interlocked.Increment(ref _connections);
        var open = await LoginAsync(packets, connection, stop);
        while (open)
        {
            open = await packets.ReadAsync(stop) switch
            {
                null or [] or [ComQuit, ..] => false,
                [ComPing or ComInitDb or ComResetConnection, ..] => await SendAsync(packets, new Done(), stop),
                [ComQuery, .. var sql] => await AnswerAsync(packets, Encoding.UTF8.GetString(sql), connection, stop),
                _ => await SendAsync(packets, new MySqlError(1047, "08S01", "Unknown command"), stop),
            };
        }
    }

    private async Task<bool> LoginAsync(PacketStream packets, uint connection, CancellationToken stop)
    {
        var fault = _traffic.Receive("mysql", "login", _database.Name);
        if (fault is { } other and not LabFaultKind.Deny)
        {
            await FailAsync(packets, other, MySqlError.AccessDenied(_account.User), MySqlError.TooManyConnections(), new Done(), stop);
            return false;
        }

        // A salt of letters, as its bytes end at the first zero.
        var salt = Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(Login.SaltLength));
        await packets.WriteAsync(Login.Greeting(Database.Version, connection, salt), stop);
        if (await packets.ReadAsync(stop) is not { } payload || Login.Parse(payload) is not (var user, var proof, var method))
            return false;
        if (method != Login.Plugin)
        {
            await packets.WriteAsync(Login.Switch(salt), stop);
            proof = await packets.ReadAsync(stop) ?? [];
        }

        if (fault is null && user == _account.User && Login.Proves(proof, salt, _account.Password))
            return await SendAsync(packets, new Done(), stop);
        await SendAsync(packets, MySqlError.AccessDenied(user), stop);
        return false;
    }

    private async Task<bool> AnswerAsync(PacketStream packets, string text, uint connection, CancellationToken stop)
    {
        var sql = Regex.Replace(text, "\\s+", " ").Trim().TrimEnd(';').TrimEnd();
        return _traffic.Receive("mysql", sql, _database.Name) is { } fault
            ? await FailAsync(packets, fault, MySqlError.NoPrivilege(), MySqlError.TooManyQueries(_account.User), _statements.Run(sql, connection), stop)
            : await SendAsync(packets, _statements.Run(sql, connection), stop);
    }

    private static async Task<bool> SendAsync(PacketStream packets, Reply reply, CancellationToken stop)
    {
        foreach (var payload in Packets.Of(reply))
            await packets.WriteAsync(payload, stop);
        return true;
    }

    /// <summary>Whether the conversation goes on.</summary>
    private static async Task<bool> FailAsync(PacketStream packets, LabFaultKind fault, MySqlError denied, MySqlError throttled, Reply right, CancellationToken stop)
    {
        switch (fault)
        {
            case LabFaultKind.Deny:
                return await SendAsync(packets, denied, stop);
            case LabFaultKind.Throttle:
                return await SendAsync(packets, throttled, stop);
            case LabFaultKind.Status500:
                return await SendAsync(packets, MySqlError.Internal(), stop);
            case LabFaultKind.Hang:
                await HangUp.WaitAsync(packets.Stream, stop);
                return false;
            case LabFaultKind.Garble:
                await packets.WriteHalfAsync(Packets.Of(right)[0], stop);
                return false;
            case LabFaultKind.WrongContentType:
                await packets.Stream.WriteAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), stop);
                return false;
            case LabFaultKind.HugeBody:
                await WriteHugeAsync(packets, stop);
                return false;
            default:
                return false;
        }
    }

    /// <summary>A result set of 1 GB.</summary>
    private static async Task WriteHugeAsync(PacketStream packets, CancellationToken stop)
    {
        foreach (var payload in Packets.Head(new ResultSet([new Column("Value")], [])))
            await packets.WriteAsync(payload, stop);
        var row = Packets.Row([new string('x', HugeRowLength - 1)]);
        for (var i = 0; i < HugeRows; i++)
            await packets.WriteAsync(row, stop);
    }
}
