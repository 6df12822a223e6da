using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Readiness.Collectors.Tests.Transport;

/// <summary>A small HTTP server, over TLS when it has a certificate, whose every answer, and every fault, a test decides.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<LoopbackRequest> _requests = new();
    private readonly Func<LoopbackRequest, Task<LoopbackReply>> _handle;
    private readonly X509Certificate2? _certificate;
    private readonly Task _accepting;

    public LoopbackServer(Func<LoopbackRequest, LoopbackReply> handle, X509Certificate2? certificate = null)
        : this(request => Task.FromResult(handle(request)), certificate)
    {
    }

    public LoopbackServer(Func<LoopbackRequest, Task<LoopbackReply>> handle, X509Certificate2? certificate = null)
    {
        _handle = handle;
        _certificate = certificate;
        _listener.Start(512);
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"{(_certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>The name that the last TLS handshake asked for.</summary>
    public string? ServerName { get; private set; }

    public IReadOnlyList<LoopbackRequest> Requests => [.. _requests];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            try
            {
                var stream = await OpenAsync(client);
                while (await ReadAsync(stream) is { } request)
                {
                    _requests.Enqueue(request);
                    if (!await ReplyAsync(stream, await _handle(request))) return;
                }
            }
            catch (Exception end) when (end is IOException or AuthenticationException or OperationCanceledException or ObjectDisposedException)
            {
                // The client hung up, as some tests want it to.
            }
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (_certificate is null) return client.GetStream();
        var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsServerAsync(
            (_, hello, _, _) =>
            {
                ServerName = hello.ServerName;
                return ValueTask.FromResult(new SslServerAuthenticationOptions { ServerCertificate = _certificate });
            },
            null,
            _stop.Token);
        return tls;
    }

    private async Task<LoopbackRequest?> ReadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0) return null;
            head.Append((char)one[0]);
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var body = new byte[headers.TryGetValue("Content-Length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0];
        await stream.ReadExactlyAsync(body, _stop.Token);
        var start = lines[0].Split(' ');
        return new LoopbackRequest(start[0], start[1], headers, Encoding.UTF8.GetString(body));
    }

    /// <returns>Whether the connection can serve another request.</returns>
    private async Task<bool> ReplyAsync(Stream stream, LoopbackReply reply)
    {
        switch (reply)
        {
            case LoopbackReply.Answer answer:
                await HeadAsync(stream, answer.Status, answer.ContentType, answer.Body.Length, answer.Headers);
                await stream.WriteAsync(answer.Body, _stop.Token);
                return true;
            case LoopbackReply.Truncated truncated:
                await HeadAsync(stream, 200, truncated.ContentType, truncated.Body.Length + 100, []);
                await stream.WriteAsync(Encoding.UTF8.GetBytes(truncated.Body), _stop.Token);
                return false;
            case LoopbackReply.Endless endless:
                await HeadAsync(stream, 200, endless.ContentType, null, []);
                for (var filler = new byte[64 * 1024]; ;) await stream.WriteAsync(filler, _stop.Token);
            case LoopbackReply.Hang:
                await Task.Delay(Timeout.Infinite, _stop.Token);
                return false;
            default:
                return false;
        }
    }

    private async Task HeadAsync(Stream stream, int status, string contentType, long? length, (string Name, string Value)[] headers)
    {
        var head = new StringBuilder($"HTTP/1.1 {status} Status\r\n");
        if (contentType.Length > 0) head.Append(CultureInfo.InvariantCulture, $"Content-Type: {contentType}\r\n");
        if (length is not null) head.Append(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n");
        foreach (var (name, value) in headers) head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.Append("\r\n").ToString()), _stop.Token);
    }
}
