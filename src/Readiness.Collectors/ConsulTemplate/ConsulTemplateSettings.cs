using Readiness.Collectors.Aws.IamRole;
using Readiness.Collectors.Switches;
using Readiness.Core.Settings;

namespace Readiness.Collectors.ConsulTemplate;

/// <summary>A Consul Template process: the files it is configured by, its log, and the role it runs under.</summary>
[Settings("consul-template")]
public sealed partial record ConsulTemplateSettings : IActorSettings
{
    /// <summary>Paths of its configuration files, HCL or JSON, in the order in which they are merged.</summary>
    public required IReadOnlyList<string> Config { get; init; }

    /// <summary>Path of its log.</summary>
    public string? Log { get; init; }

    /// <summary>ARN of the IAM role under which the commands that it runs call AWS; left out, the role of its instance.</summary>
    public string? Role { get; init; }

    /// <summary>The EC2 instance that it runs on: i-0123456789abcdef0.</summary>
    public string? Instance { get; init; }

    /// <summary>Whether it runs on that instance in a container with a network of its own. Left out, it does not.</summary>
    public bool Container { get; init; }

    /// <summary>ARNs of roles that its commands assume before they call AWS, one from the other, in this order; each is checked, and the last one is asked for the change.</summary>
    public IReadOnlyList<string> Assumes { get; init; } = [];

    /// <summary>What it must be able to do in AWS under the role that it acts under, besides the change of its own switch. Checked where it is the actor of a switch.</summary>
    public IReadOnlyList<PermissionSettings> Must { get; init; } = [];

    /// <summary>What it must never be able to do in AWS, under any of its roles. Checked where it is the actor of a switch.</summary>
    public IReadOnlyList<PermissionSettings> Never { get; init; } = [];
}
