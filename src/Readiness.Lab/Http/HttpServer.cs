using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;
using Readiness.Lab.Sockets;

namespace Readiness.Lab.Http;

/// <summary>
/// A small HTTP/1.1 server: the framework's own listener can neither take any free port, nor speak TLS here,
/// nor cut, hang and drop an answer as the faults want it.
/// </summary>
internal sealed class HttpServer : IAsyncDisposable
{
    private static readonly HttpAnswer Page = HttpAnswer.Html(200, "<html><body>Please sign in to this network.</body></html>");

    private readonly IHttpService _service;
    private readonly Traffic _traffic;
    private readonly TimeProvider _time;
    private readonly X509Certificate2? _certificate;
    private readonly TcpServer _server;

    public HttpServer(IPAddress address, IHttpService service, Traffic traffic, TimeProvider time, X509Certificate2? certificate = null)
    {
        _service = service;
        _traffic = traffic;
        _time = time;
        _certificate = certificate;
        _server = TcpServer.Start(address, 0, ServeAsync);
    }

    public IPEndPoint EndPoint => _server.EndPoint;

    public string Url => $"{(_certificate is null ? "http" : "https")}://{EndPoint}";

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ServeAsync(Stream stream, CancellationToken stop)
    {
        if (_certificate is null)
        {
            await ConverseAsync(stream, stop);
            return;
        }

        await using var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, stop);
        await ConverseAsync(tls, stop);
    }

    private async Task ConverseAsync(Stream stream, CancellationToken stop)
    {
        var reader = new HttpRequestReader(stream);
        var writer = new HttpAnswerWriter(stream, _time);
        var open = true;
        while (open)
        {
            var (request, refusal) = await reader.ReadAsync(stop);
            if (refusal != 0)
                await writer.WriteAsync(HttpAnswer.Text(refusal, "The lab cannot read this request."), withBody: true, keepAlive: false, stop);
            open = request is not null && await AnswerAsync(stream, writer, request, stop);
        }
    }

    private async Task<bool> AnswerAsync(Stream stream, HttpAnswerWriter writer, HttpRequest request, CancellationToken stop)
    {
        var (service, operation, resource) = _service.Identify(request);
        switch (_traffic.Receive(service, operation, resource))
        {
            case LabFaultKind.Drop:
                return false;
            case LabFaultKind.Hang:
                await HangUp.WaitAsync(stream, stop);
                return false;
            case LabFaultKind.Garble:
                await writer.WriteHalfAsync(_service.Answer(request), stop);
                return false;
            case LabFaultKind.HugeBody:
                await writer.WriteHugeAsync(_service.Answer(request), stop);
                return false;
            case var fault:
                var answer = Answer(request, fault);
                await writer.WriteAsync(answer, request.Method != "HEAD", request.KeepAlive, stop);
                return request.KeepAlive;
        }
    }

    private HttpAnswer Answer(HttpRequest request, LabFaultKind? fault) => fault switch
    {
        LabFaultKind.Deny => _service.Denied(request),
        LabFaultKind.Throttle => _service.Throttled(request),
        LabFaultKind.WrongContentType => Page,
        LabFaultKind.Status500 => HttpAnswer.Text(500, "Internal Server Error"),
        _ => _service.Answer(request),
    };
}
