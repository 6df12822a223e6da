using System.Net;
using System.Net.Sockets;
using DnsClient;
using DnsClient.Protocol;
using Readiness.Lab.Estate;
using Readiness.Lab.Faults;
using Readiness.Lab.Tests.Estate;

namespace Readiness.Lab.Tests.Dns;

public sealed class DnsServerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Query_TheServicesName_GivesThePrimaryForAMinute(bool overTcp)
    {
        await using var estate = await TestEstate.BeforeAsync();

        var answer = await AskAsync(estate, "pay.example.com", QueryType.A, overTcp);

        var record = Assert.Single(answer.Answers.ARecords());
        Assert.Equal("127.10.0.20", record.Address.ToString());
        Assert.Equal(60, record.InitialTimeToLive);
        Assert.True(answer.Header.HasAuthorityAnswer);
    }

    [Fact]
    public async Task Query_Alias_GivesTheWholeChain()
    {
        await using var estate = await TestEstate.BeforeAsync();

        var answer = await AskAsync(estate, "www.example.com", QueryType.A);

        Assert.Equal([ResourceRecordType.CNAME, ResourceRecordType.A], answer.Answers.Select(record => record.RecordType));
    }

    [Fact]
    public async Task Query_OtherTypes_AreEncodedRight()
    {
        await using var estate = await TestEstate.BeforeAsync();

        var servers = await AskAsync(estate, "example.com", QueryType.NS);
        var start = await AskAsync(estate, "example.com", QueryType.SOA);
        var mail = await AskAsync(estate, "mail.example.com", QueryType.AAAA);

        Assert.Equal(["ns1.example.com.", "ns2.example.com."], servers.Answers.NsRecords().Select(record => record.NSDName.Value));
        Assert.Equal(2026112201u, Assert.Single(start.Answers.SoaRecords()).Serial);
        Assert.Equal(IPAddress.Parse("2001:db8::25"), Assert.Single(mail.Answers.AaaaRecords()).Address);
    }

    [Theory]
    [InlineData("nowhere.example.com", DnsHeaderResponseCode.NotExistentDomain)]
    [InlineData("mail.example.com", DnsHeaderResponseCode.NoError)]
    public async Task Query_NoSuchRecord_GivesTheZonesStartOfAuthority(string name, DnsHeaderResponseCode expected)
    {
        await using var estate = await TestEstate.BeforeAsync();

        var answer = await AskAsync(estate, name, QueryType.A);

        Assert.Equal(expected, answer.Header.ResponseCode);
        Assert.Empty(answer.Answers);
        Assert.Single(answer.Authorities.SoaRecords());
    }

    [Fact]
    public async Task Query_ForeignName_IsRefused()
    {
        await using var estate = await TestEstate.BeforeAsync();

        Assert.Equal(DnsHeaderResponseCode.Refused, (await AskAsync(estate, "example.org", QueryType.A)).Header.ResponseCode);
    }

    [Fact]
    public async Task Query_AnswerTooBigForUdp_IsTruncatedAndWholeOverTcp()
    {
        await using var estate = await TestEstate.BeforeAsync();

        var overUdp = new LookupClient(Options(estate, tcpFallback: false));
        var whole = await AskAsync(estate, "edge.example.com", QueryType.A);

        var cut = await Assert.ThrowsAsync<DnsResponseException>(() => overUdp.QueryAsync("edge.example.com", QueryType.A, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("truncated", cut.Message, StringComparison.Ordinal);
        Assert.Equal(120, whole.Answers.ARecords().Count());
    }

    [Theory]
    [InlineData(LabFaultKind.Deny, DnsHeaderResponseCode.Refused)]
    [InlineData(LabFaultKind.Throttle, DnsHeaderResponseCode.ServerFailure)]
    public async Task Query_Fault_IsAResponseCode(LabFaultKind kind, DnsHeaderResponseCode expected)
    {
        await using var estate = await TestEstate.BeforeAsync(new LabFault("dns", "A", kind));

        Assert.Equal(expected, (await AskAsync(estate, "pay.example.com", QueryType.A)).Header.ResponseCode);
    }

    [Fact]
    public async Task Query_DroppedOverTcp_EndsTheConnection()
    {
        await using var estate = await TestEstate.BeforeAsync(new LabFault("dns", "*", LabFaultKind.Drop));
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(Server(estate), TestContext.Current.CancellationToken);

        await tcp.GetStream().WriteAsync(Question(lengthInFront: true), TestContext.Current.CancellationToken);

        Assert.Equal(0, await tcp.GetStream().ReadAsync(new byte[2], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Query_GarbledOverUdp_IsHalfAnAnswer()
    {
        await using var estate = await TestEstate.BeforeAsync();
        var whole = await ExchangeAsync(estate);
        estate.Faults = [new LabFault("dns", "*", LabFaultKind.Garble)];

        var half = await ExchangeAsync(estate);

        Assert.Equal(whole[..(whole.Length / 2)], half);
    }

    private static async Task<IDnsQueryResponse> AskAsync(LabEstate estate, string name, QueryType type, bool overTcp = false)
    {
        var options = Options(estate, tcpFallback: true);
        options.UseTcpOnly = overTcp;
        return await new LookupClient(options).QueryAsync(name, type, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static LookupClientOptions Options(LabEstate estate, bool tcpFallback) =>
        new(Server(estate)) { UseCache = false, UseTcpFallback = tcpFallback, Retries = 0, ContinueOnDnsError = false };

    private static IPEndPoint Server(LabEstate estate) => IPEndPoint.Parse(estate.FromPlan("servers: [\"", "\""));

    private static byte[] Question(bool lengthInFront)
    {
        byte[] message = [0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 3, .. "pay"u8, 7, .. "example"u8, 3, .. "com"u8, 0, 0, 1, 0, 1];
        return lengthInFront ? [0, (byte)message.Length, .. message] : message;
    }

    private static async Task<byte[]> ExchangeAsync(LabEstate estate)
    {
        using var udp = new UdpClient();
        udp.Connect(Server(estate));
        await udp.SendAsync(Question(lengthInFront: false), TestContext.Current.CancellationToken);
        return (await udp.ReceiveAsync(TestContext.Current.CancellationToken)).Buffer;
    }
}
