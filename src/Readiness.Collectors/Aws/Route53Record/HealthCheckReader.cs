using System.Globalization;
using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Route53Record;

/// <summary>Reads the configuration of a health check.</summary>
internal static class HealthCheckReader
{
    public static HealthCheckDescription Read(string id, AwsElement config, Provenance? from) => new(
        new HealthCheckFacts
        {
            Id = id,
            Type = AwsLeaf.Text(config, "Type", from),
            Target = Target(config) is { } target ? Fact<string>.Present(target, from) : Fact<string>.Absent(from),
            Interval = AwsLeaf.Seconds(config, "RequestInterval", from),
            Threshold = AwsLeaf.Number(config, "FailureThreshold", from),
            Disabled = Fact<bool>.Present(config.IsTrue("Disabled"), from),
            Inverted = Fact<bool>.Present(config.IsTrue("Inverted"), from),
        },
        [.. config.All("ChildHealthChecks", "ChildHealthCheck").Select(child => child.Value)],
        long.TryParse(config.Text("HealthThreshold"), NumberStyles.None, CultureInfo.InvariantCulture, out var needed) ? needed : 0);

    private static string? Target(AwsElement config)
    {
        if ((config.Text("FullyQualifiedDomainName") ?? config.Text("IPAddress")) is not { } host) return null;
        var port = config.Text("Port") is { } number ? $":{number}" : "";
        return $"{host}{port}{config.Text("ResourcePath")}";
    }
}
