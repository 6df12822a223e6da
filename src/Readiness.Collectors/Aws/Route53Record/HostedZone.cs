namespace Readiness.Collectors.Aws.Route53Record;

/// <summary>Hosted zones as the API and as policies name them.</summary>
internal static class HostedZone
{
    /// <summary>Without the prefix that answers carry.</summary>
    public static string Id(string zone) => zone[(zone.LastIndexOf('/') + 1)..];

    /// <summary>The ARN, which has neither region nor account.</summary>
    public static string Arn(AwsRoute53RecordSettings settings) =>
        $"arn:{(settings.Region is { } region ? AwsPartition.Of(region).Name : "aws")}:route53:::hostedzone/{Id(settings.Zone)}";
}
