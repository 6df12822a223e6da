namespace Readiness.Core.Tests.Plans;

public sealed class SitesTests
{
    [Fact]
    public void Read_NestedSitesAndParents_MakeTheSameTree()
    {
        var nested = PlanText.Good(PlanText.Read(sites: "sites:\n  hk: {}\n  dr:\n    networks: [10.20.0.0/16]\n    sites:\n      dr-a: { networks: [10.20.1.0/24] }"));
        var flat = PlanText.Good(PlanText.Read(sites: "sites:\n  hk: {}\n  dr: { networks: [10.20.0.0/16] }\n  dr-a: { parent: dr, networks: 10.20.1.0/24 }"));

        Assert.Equal("dr", nested.FindSite("dr-a")!.Parent);
        Assert.Equal(nested.Sites.Select(site => (site.Name, site.Parent)), flat.Sites.Select(site => (site.Name, site.Parent)));
    }

    [Theory]
    [InlineData("hk: {}\n  dr: {}\n  a: { parent: b }\n  b: { parent: a }", "b }", "sites contain each other in a loop: a → b → a (remove one of these parents)")]
    [InlineData("hk: {}\n  dr: { parent: dr }", "dr }", "sites contain each other in a loop: dr → dr (remove one of these parents)")]
    [InlineData("hk: {}\n  dr: { sites: { a: { parent: hk } } }", "hk }", "site 'a' stands inside 'dr' and says that its parent is 'hk' (remove the key parent)")]
    [InlineData("hk: { sites: { dr: {} } }\n  dr: {}", "dr: {}", "there are two sites 'dr' (names of nested sites are unique in the whole plan)")]
    [InlineData("hk: {}\n  dr: { role: stand-by }", "stand-by", "'role' in site 'dr' cannot be 'stand-by' (did you mean standby?)")]
    [InlineData("hk: {}\n  dr: {}\n  a b: {}", "a b", "'a b' cannot name a site (begin with a letter or digit and use letters, digits, '.', '_' and '-', at most 100)")]
    public void Read_BadTree_SaysWhere(string sites, string at, string expected) =>
        Assert.Equal(expected, PlanText.Mistake(PlanText.Read(sites: "sites:\n  " + sites), at));

    [Theory]
    [InlineData("10.10.0.1/16", "did you mean 10.10.0.0/16?")]
    [InlineData("10.10.0.0", "write 10.10.0.0/32 for this one address, or the prefix of the network")]
    [InlineData("10.10.0.0/33", "write it as 10.10.0.0/16 or 2001:db8::/32")]
    [InlineData("10.10/16", "write it as 10.10.0.0/16 or 2001:db8::/32")]
    [InlineData("2001:db8::1/32", "did you mean 2001:db8::/32?")]
    [InlineData("hongkong", "write it as 10.10.0.0/16 or 2001:db8::/32")]
    public void Read_BadNetwork_SaysWhatToWrite(string network, string hint) =>
        Assert.Equal(
            $"'{network}' in 'networks' of site 'hk' is not a network ({hint})",
            PlanText.Mistake(PlanText.Read(sites: $"sites:\n  dr: {{}}\n  hk: {{ networks: ['{network}'] }}"), $"'{network}'"));

    [Theory]
    [InlineData("10.0.0.0/8", "10.20.0.0/16", "10.20.0.0/16 of site 'dr' overlaps 10.0.0.0/8 of site 'hk'")]
    [InlineData("10.20.1.0/24", "10.20.0.0/16", "10.20.1.0/24 of site 'hk' overlaps 10.20.0.0/16 of site 'dr'")]
    [InlineData("10.20.0.0/16", "10.20.0.0/16", "10.20.0.0/16 of site 'dr' overlaps 10.20.0.0/16 of site 'hk'")]
    [InlineData("2001:db8::/32", "2001:db8:1::/48", "2001:db8:1::/48 of site 'dr' overlaps 2001:db8::/32 of site 'hk'")]
    [InlineData("10.0.0.5/32", "10.0.0.5/32", "10.0.0.5/32 of site 'dr' overlaps 10.0.0.5/32 of site 'hk'")]
    public void Read_OverlappingNetworks_NameBoth(string left, string right, string expected)
    {
        var reading = PlanText.Read(sites: $"sites:\n  hk: {{ networks: ['{left}'] }}\n  dr: {{ networks: ['{right}'] }}");

        Assert.Equal(expected, Assert.Single(reading.Diagnostics).Message);
    }

    [Fact]
    public void Read_OverlapOfCousins_IsFound()
    {
        var reading = PlanText.Read(sites: "sites:\n  hk: { sites: { a: { networks: [10.1.0.0/16] } } }\n  dr: { sites: { b: { networks: [10.1.2.0/24] } } }");

        Assert.Equal("10.1.2.0/24 of site 'b' overlaps 10.1.0.0/16 of site 'a'", Assert.Single(reading.Diagnostics).Message);
    }

    [Fact]
    public void Read_ChildOutsideItsParent_IsRefusedThroughParentsWithoutNetworks() =>
        Assert.Equal(
            "10.30.0.0/16 of site 'inner' lies outside the networks of site 'hk' around it ('hk' has 10.10.0.0/16, 10.11.0.0/16)",
            PlanText.Mistake(PlanText.Read(sites: "sites:\n  dr: {}\n  hk:\n    networks: [10.10.0.0/16, 10.11.0.0/16]\n    sites:\n      zone: { sites: { inner: { networks: [10.11.1.0/24, 10.30.0.0/16] } } }"), "10.30.0.0/16"));
}
