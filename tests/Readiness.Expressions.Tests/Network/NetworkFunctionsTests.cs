using Readiness.Expressions.Network;

namespace Readiness.Expressions.Tests.Network;

public sealed class NetworkFunctionsTests
{
    [Theory]
    [InlineData("isUnspecified", "::", true)]
    [InlineData("isUnspecified", "127.0.0.1", false)]
    [InlineData("isLoopback", "127.255.0.1", true)]
    [InlineData("isLoopback", "::1", true)]
    [InlineData("isLoopback", "::2", false)]
    [InlineData("isGlobalUnicast", "192.168.0.1", true)]
    [InlineData("isGlobalUnicast", "255.255.255.255", false)]
    [InlineData("isGlobalUnicast", "ff00::1", false)]
    [InlineData("isGlobalUnicast", "169.254.0.1", false)]
    [InlineData("isLinkLocalUnicast", "fe80::1", true)]
    [InlineData("isLinkLocalUnicast", "febf::1", true)]
    [InlineData("isLinkLocalUnicast", "fec0::1", false)]
    [InlineData("isLinkLocalMulticast", "224.0.0.1", true)]
    [InlineData("isLinkLocalMulticast", "224.0.1.1", false)]
    [InlineData("isLinkLocalMulticast", "ff12::1", true)]
    [InlineData("isLinkLocalMulticast", "ff05::1", false)]
    public void Predicate_Address_IsAsRegistered(string name, string text, bool expected)
    {
        var address = Call("ip_string", CelValue.FromString(text));
        Assert.Equal(expected, Call($"ip_{name}", address).AsBool);
    }

    [Fact]
    public void Cidr_HostBits_AreKeptUntilMasked()
    {
        var network = Call("cidr_string", CelValue.FromString("10.1.2.3/8"));
        Assert.Equal("10.1.2.3/8", Call("cidr_to_string", network).AsString);
        Assert.Equal("10.0.0.0/8", Call("cidr_to_string", Call("cidr_masked", network)).AsString);
        Assert.Equal("10.1.2.3", Call("ip_to_string", Call("cidr_ip", network)).AsString);
    }

    [Fact]
    public void ContainsIp_TextThatIsNoAddress_IsAnErrorNotFalse()
    {
        var network = Call("cidr_string", CelValue.FromString("10.0.0.0/8"));
        Assert.True(Call("cidr_contains_ip_string", network, CelValue.FromString("db.example.com")).IsError);
    }

    private static CelValue Call(string overload, params CelValue[] arguments) =>
        NetworkFunctions.All.SelectMany(function => function.Overloads).Single(found => found.Id == overload).Body(arguments);
}
