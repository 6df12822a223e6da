using Readiness.Lab.Tests.Estate;

namespace Readiness.Lab.Tests.Aws.Route53;

public sealed class Route53ServiceTests
{
    [Fact]
    public async Task ListHostedZonesByName_NameInTheMiddle_StartsThere()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (_, all) = await client.Route53Async("hostedzonesbyname?dnsname=example.com.");
        var (_, rest) = await client.Route53Async("hostedzonesbyname?dnsname=example.net.&maxitems=1");

        Assert.Equal(["/hostedzone/Z0EXAMPLE", "/hostedzone/Z0OTHER"], all.Texts("Id"));
        Assert.Equal(["example.net."], rest.Texts("Name"));
    }

    [Fact]
    public async Task ListHostedZonesByName_OnePerPage_NamesTheNext()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (_, page) = await client.Route53Async("hostedzonesbyname?maxitems=1");

        Assert.Equal("true", page.Text("IsTruncated"));
        Assert.Equal("example.net.", page.Text("NextDNSName"));
        Assert.Equal("Z0OTHER", page.Text("NextHostedZoneId"));
    }

    [Fact]
    public async Task GetHostedZone_OfTheRecord_ListsItsNameServers()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (status, xml) = await client.Route53Async("hostedzone/Z0EXAMPLE");

        Assert.Equal(200, status);
        Assert.Equal(["ns1.example.com", "ns2.example.com"], xml.Texts("NameServer"));
        Assert.Equal("false", xml.Text("PrivateZone"));
    }

    [Fact]
    public async Task ListResourceRecordSets_AllPages_HoldEveryRecordOnce()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);
        var names = new List<string>();
        var (_, page) = await client.Route53Async("hostedzone/Z0EXAMPLE/rrset");
        names.AddRange(page.Texts("Name"));
        while (page.Text("IsTruncated") == "true")
        {
            var identifier = page.Text("NextRecordIdentifier") is { } next ? $"&identifier={next}" : "";
            (_, page) = await client.Route53Async($"hostedzone/Z0EXAMPLE/rrset?name={page.Text("NextRecordName")}&type={page.Text("NextRecordType")}{identifier}");
            names.AddRange(page.Texts("Name"));
        }

        Assert.Equal(10, names.Count);
        Assert.Single(names, "pay.example.com.");
        Assert.Equal(2, names.Count(name => name == "status.example.com."));
    }

    [Fact]
    public async Task ListResourceRecordSets_ByNameAndType_GivesTheRecordFirst()
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (_, xml) = await client.Route53Async("hostedzone/Z0EXAMPLE/rrset?name=pay.example.com&type=A&maxitems=1");

        Assert.Equal("pay.example.com.", Assert.Single(xml.Texts("Name")));
        Assert.Equal("60", xml.Text("TTL"));
        Assert.Equal("127.10.0.20", xml.Text("Value"));
    }

    [Theory]
    [InlineData(false, "Failure")]
    [InlineData(true, "Success")]
    public async Task GetHealthCheckStatus_OfTheStandby_FollowsItsService(bool after, string expected)
    {
        await using var estate = after ? await TestEstate.AfterAsync() : await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);
        var (_, record) = await client.Route53Async("hostedzone/Z0EXAMPLE/rrset?name=status.example.com&type=A&identifier=standby&maxitems=1");

        var (_, check) = await client.Route53Async("healthcheck/" + record.Text("HealthCheckId"));
        var (_, status) = await client.Route53Async($"healthcheck/{record.Text("HealthCheckId")}/status");

        Assert.Equal("127.20.0.9", check.Text("IPAddress"));
        Assert.All(status.Texts("Status"), text => Assert.StartsWith(expected, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hostedzone/ZNONE", "NoSuchHostedZone", 404)]
    [InlineData("healthcheck/none", "NoSuchHealthCheck", 404)]
    [InlineData("hostedzone/Z0EXAMPLE/rrset?type=A", "InvalidInput", 400)]
    public async Task Read_WrongRequest_SaysWhyInAwsWords(string path, string code, int expected)
    {
        await using var estate = await TestEstate.BeforeAsync();
        using var client = new SignedClient(estate, TimeProvider.System);

        var (status, xml) = await client.Route53Async(path);

        Assert.Equal(expected, status);
        Assert.Equal(code, xml.Text("Code"));
    }
}
