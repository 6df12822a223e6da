namespace Readiness.Collectors.Aws;

/// <summary>An AWS service as its requests need to know it.</summary>
/// <param name="Name">In host names and in signatures, and mostly before the colon of an action: <c>iam</c>.</param>
/// <param name="Version">The API version: <c>2010-05-08</c>.</param>
/// <param name="EndpointVariable">The variable by which the SDKs send its calls elsewhere: <c>AWS_ENDPOINT_URL_IAM</c>.</param>
/// <param name="IsGlobal">Whether one endpoint per partition serves all regions.</param>
internal sealed record AwsService(string Name, string Version, string EndpointVariable, bool IsGlobal)
{
    /// <summary>Before the colon of an action, as policies write it, where that is not <see cref="Name"/>.</summary>
    public string ActionPrefix { get; private init; } = Name;

    public static AwsService Sts { get; } = new("sts", "2011-06-15", "AWS_ENDPOINT_URL_STS", IsGlobal: false);

    public static AwsService Ec2 { get; } = new("ec2", "2016-11-15", "AWS_ENDPOINT_URL_EC2", IsGlobal: false);

    public static AwsService AutoScaling { get; } = new("autoscaling", "2011-01-01", "AWS_ENDPOINT_URL_AUTO_SCALING", IsGlobal: false);

    public static AwsService Rds { get; } = new("rds", "2014-10-31", "AWS_ENDPOINT_URL_RDS", IsGlobal: false);

    public static AwsService CloudWatch { get; } = new("monitoring", "2010-08-01", "AWS_ENDPOINT_URL_CLOUDWATCH", IsGlobal: false) { ActionPrefix = "cloudwatch" };

    public static AwsService ServiceQuotas { get; } = new("servicequotas", "2019-06-24", "AWS_ENDPOINT_URL_SERVICE_QUOTAS", IsGlobal: false);

    public static AwsService Iam { get; } = new("iam", "2010-05-08", "AWS_ENDPOINT_URL_IAM", IsGlobal: true);

    public static AwsService Organizations { get; } = new("organizations", "2016-11-28", "AWS_ENDPOINT_URL_ORGANIZATIONS", IsGlobal: true);

    public static AwsService Route53 { get; } = new("route53", "2013-04-01", "AWS_ENDPOINT_URL_ROUTE_53", IsGlobal: true);

    public static AwsService S3 { get; } = new("s3", "2006-03-01", "AWS_ENDPOINT_URL_S3", IsGlobal: false);
}
