using System.Net;
using System.Net.Sockets;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;
using Readiness.Lab.Tests.Estate;

namespace Readiness.Lab.Tests.Faults;

public sealed class ConnectionFaultTests
{
    [Fact]
    public async Task MySql_Hanging_SendsNoGreetingUntilTheEnd()
    {
        var estate = await TestEstate.BeforeAsync(new LabFault("mysql", "login", LabFaultKind.Hang));
        using var tcp = await ConnectAsync(estate);
        var reading = tcp.GetStream().ReadAsync(new byte[1], TestContext.Current.CancellationToken).AsTask();
        while (estate.Calls.Count == 0)
            await Task.Yield();

        var answeredEarly = reading.IsCompleted;
        await estate.DisposeAsync();

        Assert.False(answeredEarly);
        Assert.Equal(0, await reading);
    }

    [Fact]
    public async Task MySql_HugeBody_StopsWhenTheClientHangsUp()
    {
        await using var estate = await TestEstate.BeforeAsync(new LabFault("mysql", "login", LabFaultKind.HugeBody));

        using (var tcp = await ConnectAsync(estate))
            await tcp.GetStream().ReadExactlyAsync(new byte[1 << 20], TestContext.Current.CancellationToken);

        estate.Faults = [];
        using var next = await ConnectAsync(estate);
        Assert.True(await next.GetStream().ReadAsync(new byte[64], TestContext.Current.CancellationToken) > 0);
    }

    private static async Task<TcpClient> ConnectAsync(LabEstate estate)
    {
        var server = new IPEndPoint(IPAddress.Parse("127.10.0.31"), int.Parse(estate.FromPlan("host: 127.10.0.31, port: ", ",")));
        var tcp = new TcpClient();
        await tcp.ConnectAsync(server, TestContext.Current.CancellationToken);
        return tcp;
    }
}
