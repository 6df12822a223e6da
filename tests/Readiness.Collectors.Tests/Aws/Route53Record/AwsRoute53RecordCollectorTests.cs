using Readiness.Collectors.Aws.Route53Record;
using Readiness.Collectors.Tests.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Tests.Aws.Route53Record;

public sealed class AwsRoute53RecordCollectorTests
{
    private const string Zone = """
        <GetHostedZoneResponse><HostedZone><Id>/hostedzone/Z1</Id><Name>Example.com.</Name><Config><PrivateZone>false</PrivateZone></Config></HostedZone>
        <DelegationSet><NameServers><NameServer>NS-1.awsdns-00.com.</NameServer></NameServers></DelegationSet></GetHostedZoneResponse>
        """;

    [Fact]
    public async Task CollectAsync_SimpleRecord_HasItsValuesAndTtl()
    {
        await using var stub = Answering(Sets("<TTL>60</TTL><ResourceRecords><ResourceRecord><Value>192.0.2.1</Value></ResourceRecord></ResourceRecords>"));

        var facts = await CollectAsync(stub);

        Assert.True(facts.Exists.Value);
        Assert.Equal(["192.0.2.1"], facts.Values.Items);
        Assert.Equal(TimeSpan.FromMinutes(1), facts.Ttl.Value);
        Assert.Equal("example.com", facts.ZoneName.Value);
        Assert.Equal("arn:aws:route53:::hostedzone/Z1", facts.ZoneArn.Value);
        Assert.Equal(["ns-1.awsdns-00.com"], facts.NameServers.Items);
        Assert.Equal(RoutingKind.Simple, Assert.Single(facts.RecordSets.Items).Routing);
        Assert.True(facts.RecordSets.Items[0].HealthCheck.IsAbsent);
    }

    [Fact]
    public async Task CollectAsync_Alias_HasNoTtlAndPointsToItsTarget()
    {
        await using var stub = Answering(Sets("<AliasTarget><HostedZoneId>Z9</HostedZoneId><DNSName>LB.example.net.</DNSName><EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget>"));

        var facts = await CollectAsync(stub);

        Assert.Equal(["lb.example.net"], facts.Values.Items);
        Assert.True(facts.Ttl.IsAbsent);
        Assert.False(facts.RecordSets.Items[0].EvaluatesTargetHealth.Value);
    }

    [Theory]
    [InlineData("<Weight>5</Weight>", RoutingKind.Weighted)]
    [InlineData("<Failover>PRIMARY</Failover>", RoutingKind.Failover)]
    [InlineData("<Region>ap-east-1</Region>", RoutingKind.Latency)]
    [InlineData("<GeoLocation><CountryCode>HK</CountryCode></GeoLocation>", RoutingKind.Geolocation)]
    [InlineData("<MultiValueAnswer>true</MultiValueAnswer>", RoutingKind.Multivalue)]
    public async Task CollectAsync_EachRouting_IsRecognised(string element, RoutingKind routing)
    {
        await using var stub = Answering(Sets($"<SetIdentifier>a</SetIdentifier>{element}<TTL>30</TTL>"));

        Assert.Equal(routing, Assert.Single((await CollectAsync(stub)).RecordSets.Items).Routing);
    }

    [Fact]
    public async Task CollectAsync_OtherNamesFollow_AreNotTakenForTheRecord()
    {
        await using var stub = Answering("""
            <ListResourceRecordSetsResponse><ResourceRecordSets>
            <ResourceRecordSet><Name>zzz.example.com.</Name><Type>A</Type><TTL>5</TTL></ResourceRecordSet></ResourceRecordSets>
            <IsTruncated>true</IsTruncated><NextRecordName>zzzz.example.com.</NextRecordName><NextRecordType>A</NextRecordType></ListResourceRecordSetsResponse>
            """);

        var facts = await CollectAsync(stub);

        Assert.False(facts.Exists.Value);
        Assert.True(facts.Values.IsAbsent);
        Assert.Equal(2, stub.Requests.Count);
    }

    [Fact]
    public async Task CollectAsync_SetsOnSeveralPages_AreAllRead()
    {
        await using var stub = AwsStub.Answering((action, fields) => action switch
        {
            _ when action.EndsWith("/rrset", StringComparison.Ordinal) && fields.ContainsKey("identifier") => LoopbackReply.Xml(Sets("<SetIdentifier>b</SetIdentifier><Weight>1</Weight><TTL>30</TTL>")),
            _ when action.EndsWith("/rrset", StringComparison.Ordinal) => LoopbackReply.Xml(Sets(
                "<SetIdentifier>a</SetIdentifier><Weight>1</Weight><TTL>300</TTL>",
                "<IsTruncated>true</IsTruncated><NextRecordName>pay.example.com.</NextRecordName><NextRecordType>A</NextRecordType><NextRecordIdentifier>b</NextRecordIdentifier>")),
            _ => LoopbackReply.Xml(Zone),
        });

        var facts = await CollectAsync(stub);

        Assert.Equal(["a", "b"], facts.RecordSets.Items.Select(set => set.SetIdentifier.Value));
        Assert.Equal(TimeSpan.FromMinutes(5), facts.Ttl.Value);
    }

    [Theory]
    [InlineData("Success: HTTP 200", "Failure: timed out", "", true)]
    [InlineData("Failure: timed out", "Failure: timed out", "", false)]
    [InlineData("Failure: timed out", "Failure: timed out", "<Inverted>true</Inverted>", true)]
    [InlineData("Failure: timed out", "Failure: timed out", "<Disabled>true</Disabled>", true)]
    public async Task CollectAsync_HealthCheck_IsHealthyAsRoute53Counts(string first, string second, string configuration, bool healthy)
    {
        await using var stub = Answering(
            Sets("<SetIdentifier>a</SetIdentifier><Failover>PRIMARY</Failover><TTL>60</TTL><HealthCheckId>h1</HealthCheckId>"),
            $"<Type>HTTPS</Type><IPAddress>192.0.2.1</IPAddress><Port>443</Port><ResourcePath>/healthz</ResourcePath><RequestInterval>30</RequestInterval><FailureThreshold>3</FailureThreshold>{configuration}",
            [first, second]);

        var check = Assert.Single((await CollectAsync(stub)).RecordSets.Items).HealthCheck.Value;

        Assert.Equal(healthy, check.Healthy.Value);
        Assert.Equal("192.0.2.1:443/healthz", check.Target.Value);
        Assert.Equal((TimeSpan.FromSeconds(30), 3L), (check.Interval.Value, check.Threshold.Value));
    }

    [Fact]
    public async Task CollectAsync_HealthCheckOfAnAlarm_CannotBeToldHere()
    {
        await using var stub = Answering(Sets("<TTL>60</TTL><HealthCheckId>h1</HealthCheckId>"), "<Type>CLOUDWATCH_METRIC</Type>");

        var check = Assert.Single((await CollectAsync(stub)).RecordSets.Items).HealthCheck.Value;

        Assert.Equal(NotCollectedReason.Unsupported, check.Healthy.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_NoSuchZone_IsAbsentNotUnknown()
    {
        await using var stub = AwsStub.Answering((_, _) => AwsStub.Error(404, "NoSuchHostedZone", "No hosted zone found with ID: Z1"));

        var facts = await CollectAsync(stub);

        Assert.False(facts.ZoneExists.Value);
        Assert.False(facts.Exists.Value);
    }

    [Fact]
    public async Task CollectAsync_RecordsDenied_LeavesTheZoneKnown()
    {
        await using var stub = AwsStub.Answering((action, _) => action.EndsWith("/rrset", StringComparison.Ordinal) ? AwsStub.Error(403, "AccessDenied") : LoopbackReply.Xml(Zone));

        var facts = await CollectAsync(stub);

        Assert.True(facts.ZoneExists.Value);
        Assert.Equal(NotCollectedReason.AccessDenied, facts.Exists.Why.Reason);
        Assert.Equal(NotCollectedReason.AccessDenied, facts.Ttl.Why.Reason);
    }

    [Fact]
    public async Task CollectAsync_OnlyTheTtlWanted_AsksForNothingElse()
    {
        await using var stub = Answering(Sets("<TTL>60</TTL><HealthCheckId>h1</HealthCheckId>"));

        var facts = await CollectAsync(stub, new HashSet<string> { "ttl" });

        Assert.Equal(TimeSpan.FromMinutes(1), facts.Ttl.Value);
        Assert.Equal(NotCollectedReason.NotRequested, facts.ZoneName.Why.Reason);
        Assert.Single(stub.Requests);
    }

    private static string Sets(string set, string end = "<IsTruncated>false</IsTruncated>") =>
        $"<ListResourceRecordSetsResponse><ResourceRecordSets><ResourceRecordSet><Name>pay.example.com.</Name><Type>A</Type>{set}</ResourceRecordSet></ResourceRecordSets>{end}</ListResourceRecordSetsResponse>";

    private static AwsStub Answering(string sets, string check = "<Type>HTTPS</Type>", params string[] statuses) => AwsStub.Answering((action, _) => LoopbackReply.Xml(action switch
    {
        _ when action.EndsWith("/rrset", StringComparison.Ordinal) => sets,
        _ when action.EndsWith("/status", StringComparison.Ordinal) =>
            $"<GetHealthCheckStatusResponse><HealthCheckObservations>{string.Concat(statuses.Select(status => $"<HealthCheckObservation><StatusReport><Status>{status}</Status></StatusReport></HealthCheckObservation>"))}</HealthCheckObservations></GetHealthCheckStatusResponse>",
        _ when action.Contains("/healthcheck/", StringComparison.Ordinal) =>
            $"<GetHealthCheckResponse><HealthCheck><Id>h1</Id><HealthCheckConfig>{check}</HealthCheckConfig></HealthCheck></GetHealthCheckResponse>",
        _ => Zone,
    }));

    private static Task<AwsRoute53RecordFacts> CollectAsync(AwsStub stub, IReadOnlySet<string>? wanted = null) =>
        new AwsRoute53RecordCollector(stub.Services).CollectAsync(
            new CollectRequest<AwsRoute53RecordSettings>(
                "record", new AwsRoute53RecordSettings { Zone = "/hostedzone/Z1", Name = "pay.example.com", Type = "A" }, [], wanted, new SiteTree([])),
            TestContext.Current.CancellationToken);
}
