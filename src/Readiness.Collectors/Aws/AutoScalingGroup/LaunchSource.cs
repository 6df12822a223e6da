using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.AutoScalingGroup;

/// <summary>What a group launches from: its launch template in the version that it uses.</summary>
internal sealed record LaunchSource(Fact<string> Template, FactList<string> Types, Fact<string> Image, Fact<string> CpuCredits)
{
    // Without a version a group uses the template's default.
    private const string Default = "$Default";

    public static async Task<LaunchSource> ReadAsync(AwsClient client, AwsElement group, Provenance? from, CancellationToken cancellationToken)
    {
        var mixed = group.Find("MixedInstancesPolicy/LaunchTemplate");
        if ((mixed?.Find("LaunchTemplateSpecification") ?? group.Find("LaunchTemplate")) is not { } specification)
            return Without(group.Text("LaunchConfigurationName") is null ? "the group has no launch template" : "the group uses a launch configuration, which is not looked at", from);
        var (id, name, version) = (specification.Text("LaunchTemplateId"), specification.Text("LaunchTemplateName"), specification.Text("Version") ?? Default);
        var read = AwsRead.Query(AwsService.Ec2, "DescribeLaunchTemplateVersions", ("LaunchTemplateId", id), ("LaunchTemplateName", id is null ? name : null), ("LaunchTemplateVersion.1", version));
        var outcome = await client.AskAsync(read, cancellationToken).ConfigureAwait(false);
        var template = Fact<string>.Present($"{id ?? name}:{version}", from);
        var data = outcome.Result?.All("launchTemplateVersionSet", "item").Select(one => one.Find("launchTemplateData")).OfType<AwsElement>().FirstOrDefault();
        if (data is null) return Unread(template, outcome);
        var overrides = mixed?.All("Overrides", "member").ToList() ?? [];
        return new LaunchSource(template, TypesOf(data, overrides, outcome.From), ImageOf(data, overrides, outcome.From), AwsLeaf.Text(data, "creditSpecification/cpuCredits", outcome.From));
    }

    private static FactList<string> TypesOf(AwsElement data, IReadOnlyList<AwsElement> overrides, Provenance? from)
    {
        if (overrides.Any(one => one.Find("InstanceRequirements") is not null) || data.Find("instanceRequirements") is not null)
            return FactList<string>.Missing(new NotCollected(NotCollectedReason.Unsupported, "the group chooses instance types by their attributes: which it would launch, nobody can tell beforehand"));
        var chosen = overrides.Select(one => one.Text("InstanceType")).OfType<string>().ToList();
        return FactList<string>.Present(chosen.Count > 0 ? chosen : data.Text("instanceType") is { } type ? [type] : [], from);
    }

    private static Fact<string> ImageOf(AwsElement data, IReadOnlyList<AwsElement> overrides, Provenance? from) =>
        overrides.Any(one => one.Find("LaunchTemplateSpecification") is not null)
            ? Fact<string>.Missing(NotCollectedReason.Unsupported, "some instance types of the group have a launch template of their own, which is not looked at")
            : data.Text("imageId") is { } image && image.StartsWith("resolve:", StringComparison.Ordinal)
                ? Fact<string>.Missing(NotCollectedReason.Unsupported, $"the launch template takes its image from a parameter ({image}), which is not looked at")
                : AwsLeaf.Text(data, "imageId", from);

    private static LaunchSource Without(string reason, Provenance? from)
    {
        var why = new NotCollected(NotCollectedReason.Unsupported, $"autoscaling:DescribeAutoScalingGroups: {reason}");
        return new LaunchSource(Fact<string>.Absent(from), FactList<string>.Missing(why), Fact<string>.Missing(why), Fact<string>.Missing(why));
    }

    // A template that is gone has no image: the group cannot launch.
    private static LaunchSource Unread(Fact<string> template, AwsOutcome outcome)
    {
        if (outcome.IsNotFound) return new LaunchSource(template, FactList<string>.Absent(outcome.From), Fact<string>.Absent(outcome.From), Fact<string>.Absent(outcome.From));
        var why = outcome.Why ?? new NotCollected(NotCollectedReason.Malformed, "ec2:DescribeLaunchTemplateVersions: the answer has no launch template");
        return new LaunchSource(template, FactList<string>.Missing(why), Fact<string>.Missing(why), Fact<string>.Missing(why));
    }
}
