using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Capacity;

/// <summary>A type of EC2 instance.</summary>
/// <param name="Vcpus">How many vCPUs it has when nobody asks for fewer: what quotas count.</param>
/// <param name="Burstable">Whether it earns credits for CPU time over a baseline.</param>
internal sealed record InstanceType(string Name, long Vcpus, bool Burstable)
{
    // What one call may name.
    private const int AtOnce = 100;

    /// <summary>Describes types by name; not collected as soon as one of them is not described.</summary>
    public static async Task<Fact<IReadOnlyDictionary<string, InstanceType>>> DescribeAsync(AwsClient client, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, InstanceType>(StringComparer.Ordinal);
        Provenance? from = null;
        foreach (var some in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(AtOnce))
        {
            var outcome = await AskAsync(client, some, cancellationToken).ConfigureAwait(false);
            if (!outcome.IsAnswered) return Fact<IReadOnlyDictionary<string, InstanceType>>.Missing(outcome.Why);
            from ??= outcome.From;
            foreach (var type in outcome.Result.All("instanceTypeSet", "item").Select(Read).OfType<InstanceType>()) found[type.Name] = type;
            if (Array.Find(some, name => !found.ContainsKey(name)) is { } missing)
                return Fact<IReadOnlyDictionary<string, InstanceType>>.Missing(NotCollectedReason.Malformed, $"ec2:DescribeInstanceTypes: the answer does not describe {missing}");
        }

        return Fact<IReadOnlyDictionary<string, InstanceType>>.Present(found, from);
    }

    private static Task<AwsOutcome> AskAsync(AwsClient client, string[] names, CancellationToken cancellationToken)
    {
        var read = AwsRead.Query(AwsService.Ec2, "DescribeInstanceTypes", names.Select((name, i) => ($"InstanceType.{i + 1}", (string?)name)));
        return client.AskOnceAsync($"instance types {string.Join(',', names)}", token => client.AskAsync(read, token), cancellationToken);
    }

    private static InstanceType? Read(AwsElement type) =>
        type.Text("instanceType") is { } name && AwsLeaf.Number(type, "vCpuInfo/defaultVCpus", null) is { IsPresent: true } vcpus && bool.TryParse(type.Text("burstablePerformanceSupported"), out var burstable)
            ? new InstanceType(name, vcpus.Value, burstable)
            : null;
}
