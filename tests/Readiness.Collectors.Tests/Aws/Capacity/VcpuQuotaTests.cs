using Readiness.Collectors.Aws.Capacity;

namespace Readiness.Collectors.Tests.Aws.Capacity;

public sealed class VcpuQuotaTests
{
    [Theory]
    [InlineData("t3.large", true)]
    [InlineData("m7i-flex.xlarge", true)]
    [InlineData("im4gn.large", true)]
    [InlineData("z1d.large", true)]
    [InlineData("dl1.24xlarge", false)]
    [InlineData("hpc7a.96xlarge", false)]
    [InlineData("inf2.xlarge", false)]
    [InlineData("trn1.2xlarge", false)]
    [InlineData("p5.48xlarge", false)]
    [InlineData("u-6tb1.metal", false)]
    public void Counts_EachFamily_IsTheStandardQuotasOrNot(string type, bool counts) => Assert.Equal(counts, VcpuQuota.Counts(type));
}
