namespace Readiness.Lab.Aws.Ec2;

/// <summary>A virtual machine of the standby.</summary>
/// <param name="Profile">The name of its instance profile; null when it has none.</param>
internal sealed record Instance(string Id, string Address, string? Profile)
{
    public string State { get; init; } = "running";

    public string MetadataEndpoint { get; init; } = "enabled";

    public string MetadataTokens { get; init; } = "required";

    public int MetadataHopLimit { get; init; } = 1;
}
