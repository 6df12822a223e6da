using Readiness.Core.Settings;

namespace Readiness.Collectors.Aws.Route53Record;

/// <summary>The record in Route 53 by which users find the service.</summary>
[Settings("aws.route53.record")]
public sealed partial record AwsRoute53RecordSettings
{
    /// <summary>The id of the hosted zone: <c>Z0EXAMPLE</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>The record's name.</summary>
    public required string Name { get; init; }

    /// <summary>The record's type: <c>A</c>, <c>AAAA</c>, <c>CNAME</c> …</summary>
    public required string Type { get; init; }

    /// <summary>Which one, where several records share name and type.</summary>
    public string? SetIdentifier { get; init; }

    /// <summary>The region to ask in; left out, that of the environment or the profile.</summary>
    public string? Region { get; init; }

    /// <summary>A profile of the AWS configuration files; left out, the usual chain of sources.</summary>
    public string? Profile { get; init; }

    /// <summary>ARNs of roles to assume before asking, one from the other, in this order.</summary>
    public IReadOnlyList<string> AssumeRole { get; init; } = [];
}
