using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Capacity;

/// <summary>How many vCPUs of the quota running instances use.</summary>
internal static class VcpusInUse
{
    private const string Once = "vCPUs in use";

    /// <summary>Counts the pending and running instances of the region, without Spot and without those on hosts of the account's own. Asked once per run and scope.</summary>
    public static Task<Fact<long>> ReadAsync(AwsClient client, CancellationToken cancellationToken) => client.AskOnceAsync(Once, token => CountAsync(client, token), cancellationToken);

    private static async Task<Fact<long>> CountAsync(AwsClient client, CancellationToken cancellationToken)
    {
        var running = await AwsPages.ByTokenAsync(
            client,
            "nextToken",
            next => AwsRead.Query(AwsService.Ec2, "DescribeInstances", ("Filter.1.Name", "instance-state-name"), ("Filter.1.Value.1", "pending"), ("Filter.1.Value.2", "running"), ("MaxResults", "1000"), ("NextToken", next)),
            result => result.All("reservationSet", "item").SelectMany(reservation => reservation.All("instancesSet", "item")),
            cancellationToken).ConfigureAwait(false);
        if (running.IsNotCollected) return Fact<long>.Missing(running.Why);
        if (running.Incomplete is { } rest) return Fact<long>.Missing(rest);
        var counted = running.Items.Where(IsCounted).Select(instance => instance.Text("instanceType") ?? "").Where(VcpuQuota.Counts).ToList();
        if (counted.Count == 0) return Fact<long>.Present(0, running.From);
        var types = await InstanceType.DescribeAsync(client, counted, cancellationToken).ConfigureAwait(false);
        return types.IsPresent ? Fact<long>.Present(counted.Sum(type => types.Value[type].Vcpus), running.From) : Fact<long>.Missing(types.Why);
    }

    private static bool IsCounted(AwsElement instance) => instance.Text("instanceLifecycle") != "spot" && instance.Text("placement/tenancy") != "host";
}
