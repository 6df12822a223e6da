using System.Net;
using System.Net.Sockets;
using Readiness.Lab.Estate;
using Readiness.Lab.Tests.Aws;

namespace Readiness.Lab.Tests.Estate;

public sealed class LabEstateTests
{
    [Fact]
    public async Task PlanText_Before_HasOneMonitorInsideThePrimary()
    {
        await using var estate = await TestEstate.BeforeAsync();

        Assert.Contains("monitoring: { kind: prometheus, url: \"http://127.10.0.9:", estate.PlanText, StringComparison.Ordinal);
        Assert.DoesNotContain("monitoring-office", estate.PlanText, StringComparison.Ordinal);
        Assert.Contains("query: 'up{job=\"ecs-main\"} == 0',", estate.PlanText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlanText_After_HasASecondMonitorElsewhereAndMindsSilence()
    {
        await using var estate = await TestEstate.AfterAsync();
        using var http = new HttpClient();

        Assert.Contains("asks: [monitoring, monitoring-office]", estate.PlanText, StringComparison.Ordinal);
        Assert.Contains("== 0 or absent(up{job=\"ecs-main\"})'", estate.PlanText, StringComparison.Ordinal);
        var office = estate.FromPlan("monitoring-office: { kind: prometheus, url: \"", "\"");
        Assert.StartsWith("http://127.30.0.9:", office, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(office + "/-/ready"), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task PlanText_Secrets_AreReferencesAndNeverValues()
    {
        await using var estate = await TestEstate.BeforeAsync();

        Assert.Contains("password: \"${env:ORDERS_PASSWORD}\"", estate.PlanText, StringComparison.Ordinal);
        Assert.All(
            (string[])["ORDERS_PASSWORD", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"],
            name => Assert.DoesNotContain(estate.Environment[name], estate.PlanText, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Calls_OfSeveralServices_AreWrittenDownInOrder()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        await client.StsAsync(("Action", "GetCallerIdentity"));
        await client.IamAsync(("Action", "GetRole"), ("RoleName", "consul-template"));
        await client.Route53Async("hostedzone/Z0EXAMPLE/rrset");

        Assert.Equal(
            [
                new LabCall(1, "sts", "GetCallerIdentity", "*"),
                new LabCall(2, "iam", "GetRole", "arn:aws:iam::123456789012:role/consul-template"),
                new LabCall(3, "route53", "ListResourceRecordSets", "arn:aws:route53:::hostedzone/Z0EXAMPLE"),
            ],
            estate.Calls);
        estate.Calls.Clear();
        Assert.Empty(estate.Calls);
    }

    [Fact]
    public async Task DisposeAsync_Afterwards_NothingIsLeft()
    {
        var estate = await TestEstate.BeforeAsync();
        var folder = Path.GetDirectoryName(estate.FromPlan("crontab: \"", "\""))!;
        var server = IPEndPoint.Parse(estate.FromPlan("monitoring: { kind: prometheus, url: \"http://", "\""));
        Assert.True(Directory.Exists(folder));

        await estate.DisposeAsync();
        await estate.DisposeAsync();

        Assert.False(Directory.Exists(folder));
        using var tcp = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(async () => await tcp.ConnectAsync(server, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task StartAsync_TwoAtOnce_StandSideBySide()
    {
        await using var before = await TestEstate.BeforeAsync();
        await using var after = await TestEstate.AfterAsync();

        Assert.NotEqual(before.Environment["AWS_ENDPOINT_URL"], after.Environment["AWS_ENDPOINT_URL"]);
        Assert.NotEqual(before.Environment["AWS_SECRET_ACCESS_KEY"], after.Environment["AWS_SECRET_ACCESS_KEY"]);
    }
}
