using Readiness.Collectors.Aws.Route53Record;

namespace Readiness.Collectors.Tests.Aws.Route53Record;

public sealed class DnsNameTests
{
    [Theory]
    [InlineData("Pay.Example.COM.", "pay.example.com")]
    [InlineData("\\052.example.com.", "*.example.com")]
    [InlineData("a\\9.example.com", "a\\9.example.com")]
    public void Plain_NameAsRoute53WritesIt_IsAsPeopleDo(string name, string plain) => Assert.Equal(plain, DnsName.Plain(name));

    [Theory]
    [InlineData("*.Example.com.", "\\052.example.com")]
    [InlineData("a_b-1.example.com", "a_b-1.example.com")]
    [InlineData("a b", "a\\040b")]
    public void Normalized_Name_IsAsTheConditionKeyHasIt(string name, string normalized) => Assert.Equal(normalized, DnsName.Normalized(name));
}
