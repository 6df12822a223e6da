namespace Readiness.Collectors.Aws;

/// <summary>A closed world of AWS: its own accounts, its own global endpoints.</summary>
/// <param name="Name">As in ARNs: <c>aws</c>, <c>aws-cn</c>.</param>
/// <param name="Suffix">The end of its host names.</param>
internal sealed record AwsPartition(string Name, string Suffix)
{
    private static readonly AwsPartition Commercial = new("aws", "amazonaws.com");

    private static readonly AwsPartition[] Others =
    [
        new("aws-cn", "amazonaws.com.cn"),
        new("aws-us-gov", "amazonaws.com"),
        new("aws-eusc", "amazonaws.eu"),
    ];

    public static AwsPartition Of(string region) => region switch
    {
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => Others[0],
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => Others[1],
        _ when region.StartsWith("eusc-", StringComparison.Ordinal) => Others[2],
        _ => Commercial,
    };

    /// <summary>The host of a global service, and the region that its signatures name.</summary>
    public (string Host, string Region) Global(AwsService service) => (Name, service.Name) switch
    {
        ("aws", "organizations") => ("organizations.us-east-1.amazonaws.com", "us-east-1"),
        ("aws", var name) => ($"{name}.amazonaws.com", "us-east-1"),
        ("aws-cn", "iam") => ("iam.cn-north-1.amazonaws.com.cn", "cn-north-1"),
        ("aws-cn", "organizations") => ("organizations.cn-northwest-1.amazonaws.com.cn", "cn-northwest-1"),
        ("aws-cn", var name) => ($"{name}.amazonaws.com.cn", "cn-northwest-1"),
        ("aws-us-gov", "organizations") => ("organizations.us-gov-west-1.amazonaws.com", "us-gov-west-1"),
        ("aws-us-gov", var name) => ($"{name}.us-gov.amazonaws.com", "us-gov-west-1"),
        (_, var name) => ($"{name}.eusc-de-east-1.{Suffix}", "eusc-de-east-1"),
    };
}
