using System.Net;
using System.Net.Sockets;
using System.Text;
using Readiness.Lab.Estate;
using Readiness.Lab.Tests.Estate;

namespace Readiness.Lab.Tests.Http;

public sealed class HttpServerTests
{
    [Theory]
    [InlineData("nonsense\r\n\r\n", "400")]
    [InlineData("GET / HTTP/2.0\r\n\r\n", "400")]
    [InlineData("GET / HTTP/1.1\r\nno colon\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n", "400")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", "413")]
    [InlineData("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", "411")]
    public async Task Request_NotReadable_IsRefusedAndTheConnectionClosed(string request, string status)
    {
        await using var estate = await TestEstate.BeforeAsync();

        var answer = await ExchangeAsync(estate, request);

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.Contains("Connection: close", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_HeadWithoutEnd_IsRefused()
    {
        await using var estate = await TestEstate.BeforeAsync();

        Assert.StartsWith("HTTP/1.1 431 ", await ExchangeAsync(estate, "GET / HTTP/1.1\r\nX: " + new string('x', 32 * 1024)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Requests_OneAfterTheOther_ShareAConnection()
    {
        await using var estate = await TestEstate.BeforeAsync();
        const string ready = "GET /-/ready HTTP/1.1\r\nHost: x\r\n";

        var answer = await ExchangeAsync(estate, $"{ready}\r\n{ready}Connection: close\r\n\r\n");

        Assert.Equal(2, answer.Split("HTTP/1.1 200 OK").Length - 1);
    }

    private static async Task<string> ExchangeAsync(LabEstate estate, string request)
    {
        var server = IPEndPoint.Parse(estate.FromPlan("monitoring: { kind: prometheus, url: \"http://", "\""));
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(server, TestContext.Current.CancellationToken);
        await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(tcp.GetStream(), Encoding.ASCII);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
