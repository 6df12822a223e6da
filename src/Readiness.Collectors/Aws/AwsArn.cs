using System.Diagnostics.CodeAnalysis;

namespace Readiness.Collectors.Aws;

/// <summary>The parts of an ARN.</summary>
/// <param name="Resource">All after the fifth colon: <c>role/path/name</c>.</param>
internal sealed record AwsArn(string Partition, string Service, string Region, string Account, string Resource)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out AwsArn? arn)
    {
        var parts = text.Split(':', 6);
        arn = parts is ["arn", { Length: > 0 } partition, { Length: > 0 } service, var region, var account, { Length: > 0 } resource]
            ? new AwsArn(partition, service, region, account, resource)
            : null;
        return arn is not null;
    }

    /// <summary>The name of the role that this is the ARN of, or of a session of; null when it is neither.</summary>
    /// <remarks>The ARN of a session has lost the role's path: the role's own ARN has to be asked for by name.</remarks>
    public string? RoleName => (Service, Resource.Split('/')) switch
    {
        ("iam", ["role", .., { Length: > 0 } name]) => name,
        ("sts", ["assumed-role", { Length: > 0 } name, ..]) => name,
        _ => null,
    };
}
