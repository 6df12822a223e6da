using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Readiness.Expressions.Network;

namespace Readiness.Expressions.Tests.Network;

public sealed class AddressTests
{
    [Theory]
    [InlineData("192.168.0.1", "192.168.0.1")]
    [InlineData("::", "::")]
    [InlineData("::1", "::1")]
    [InlineData("2001:DB8::68", "2001:db8::68")]
    [InlineData("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("1:0:2:3:4:5:6:7", "1:0:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6::", "1:2:3:4:5:6::")]
    [InlineData("64:ff9b::1.2.3.4", "64:ff9b::102:304")]
    public void TryRead_Address_HasOneCanonicalText(string text, string canonical)
    {
        Assert.True(AddressReader.TryRead(text, out var address, out var error), error);
        Assert.Equal(canonical, AddressText.Of(address));
    }

    [Theory]
    [InlineData("192.168.0.1.0", "is not an IP address")]
    [InlineData("192.168.0", "is not an IP address")]
    [InlineData("192.168.0.256", "is not an IP address")]
    [InlineData("192.168.00.1", "is not an IP address")]
    [InlineData("0x7f.0.0.1", "is not an IP address")]
    [InlineData("+1.2.3.4", "is not an IP address")]
    [InlineData("1::2::3", "is not an IP address")]
    [InlineData("1:2:3:4:5:6:7", "is not an IP address")]
    [InlineData("1:2:3:4:5:6:7:8:9", "is not an IP address")]
    [InlineData("1:2:3:4::5:6:7:8", "is not an IP address")]
    [InlineData("12345::", "is not an IP address")]
    [InlineData(":1::", "is not an IP address")]
    [InlineData("1.2.3.4::", "is not an IP address")]
    [InlineData("[::1]", "is not an IP address")]
    [InlineData("", "is not an IP address")]
    [InlineData("fe80::1%en0", "names a zone")]
    [InlineData("::ffff:192.168.0.1", "write it as IPv4")]
    [InlineData("::ffff:c0a8:1", "write it as IPv4")]
    public void TryRead_AnythingElse_SaysWhatIsWrong(string text, string expected)
    {
        Assert.False(AddressReader.TryRead(text, out _, out var error));
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.10.0.0/16", "10.10.255.255", true)]
    [InlineData("10.10.0.0/16", "10.11.0.0", false)]
    [InlineData("0.0.0.0/0", "203.0.113.9", true)]
    [InlineData("0.0.0.0/0", "::1", false)]
    [InlineData("2001:db8::/33", "2001:db8:7fff::1", true)]
    [InlineData("2001:db8::/33", "2001:db8:8000::1", false)]
    [InlineData("10.0.0.1/32", "10.0.0.1", true)]
    public void Contains_Address_ComparesThePrefix(string network, string text, bool expected)
    {
        Assert.True(AddressReader.TryRead(text, out var address, out _));
        Assert.Equal(expected, CidrValue.Read(CelValue.FromString(network), out _)?.Contains(address));
    }

    [Theory]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/08")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/ 8")]
    [InlineData("2001:db8::/129")]
    [InlineData("fe80::1%en0/24")]
    public void Read_NotANetwork_IsAnErrorThatQuotesIt(string text)
    {
        Assert.Null(CidrValue.Read(CelValue.FromString(text), out var error));
        Assert.Contains($"'{text}' is not a network", error.AsError.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnyIPv6Address_AgreesWithThePlatform() =>
        Prop.ForAll(
                Gen.Elements<ushort>(0, 0, 1, 0xABCD).ArrayOf(8).ToArbitrary(),
                groups => ReadsAs(string.Join(':', groups.Select(group => group.ToString("X4")))))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static bool ReadsAs(string text)
    {
        var platform = IPAddress.Parse(text);
        if (platform.IsIPv4MappedToIPv6) return true;
        return AddressReader.TryRead(text, out var address, out _)
            && AddressReader.TryRead(AddressText.Of(address), out var again, out _)
            && again == address
            && IPAddress.Parse(AddressText.Of(address)).Equals(platform);
    }
}
