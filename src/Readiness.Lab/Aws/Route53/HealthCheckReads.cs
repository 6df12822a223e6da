using System.Xml.Linq;

namespace Readiness.Lab.Aws.Route53;

internal static class HealthCheckReads
{
    private static readonly (string Region, string Address)[] Checkers =
        [("ap-southeast-1", "192.0.2.1"), ("ap-northeast-1", "192.0.2.2"), ("us-east-1", "192.0.2.3")];

    public static AwsAnswer Get(HealthCheck check) => new AwsResult(new XElement(
        "HealthCheck",
        new XElement("Id", check.Id),
        new XElement("CallerReference", "lab-" + check.Id),
        new XElement(
            "HealthCheckConfig",
            new XElement("IPAddress", check.Address),
            new XElement("Port", check.Port),
            new XElement("Type", "HTTP"),
            new XElement("ResourcePath", check.Path),
            new XElement("FullyQualifiedDomainName", check.HostName),
            new XElement("RequestInterval", 10),
            new XElement("FailureThreshold", 3),
            new XElement("Inverted", false),
            new XElement("Disabled", false),
            new XElement("EnableSNI", false)),
        new XElement("HealthCheckVersion", 1)));

    public static AwsAnswer Status(HealthCheck check, DateTimeOffset now) => new AwsResult(new XElement(
        "HealthCheckObservations",
        Checkers.Select(checker => new XElement(
            "HealthCheckObservation",
            new XElement("Region", checker.Region),
            new XElement("IPAddress", checker.Address),
            new XElement(
                "StatusReport",
                new XElement("Status", check.Healthy ? "Success: HTTP Status Code 200, OK" : "Failure: HTTP Status Code 503, Service Unavailable"),
                new XElement("CheckedTime", AwsTime.Text(now.AddSeconds(-5))))))));
}
