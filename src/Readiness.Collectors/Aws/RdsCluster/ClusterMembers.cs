using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.RdsCluster;

/// <summary>The instances of a cluster: the cluster names them and their parts, they themselves tell the rest.</summary>
internal static class ClusterMembers
{
    public static async Task<FactList<ClusterMemberFacts>> ReadAsync(AwsClient client, AwsElement cluster, string id, Provenance? from, CancellationToken cancellationToken)
    {
        var members = cluster.All("DBClusterMembers", "DBClusterMember").ToList();
        if (members.Count == 0) return FactList<ClusterMemberFacts>.Present([], from);
        var instances = await AwsPages.ByTokenAsync(
            client,
            "Marker",
            marker => AwsRead.Query(AwsService.Rds, "DescribeDBInstances", ("Filters.Filter.1.Name", "db-cluster-id"), ("Filters.Filter.1.Values.Value.1", id), ("Marker", marker)),
            result => result.All("DBInstances", "DBInstance"),
            cancellationToken).ConfigureAwait(false);
        return FactList<ClusterMemberFacts>.Present([.. members.Select(member => Join(member, instances, from))], from);
    }

    private static ClusterMemberFacts Join(AwsElement member, FactList<AwsElement> instances, Provenance? from)
    {
        var name = member.Text("DBInstanceIdentifier") ?? "";
        var instance = instances.Items.FirstOrDefault(one => one.Text("DBInstanceIdentifier") == name);
        var why = instances.IsNotCollected ? instances.Why : instances.Incomplete ?? new NotCollected(NotCollectedReason.Malformed, $"rds:DescribeDBInstances: the answer does not speak of {name}");
        Fact<string> Own(string path) => instance is null ? Fact<string>.Missing(why) : AwsLeaf.Text(instance, path, instances.From);
        var type = Own("DBInstanceClass");
        return new ClusterMemberFacts
        {
            Name = name,
            Writer = member.IsTrue("IsClusterWriter"),
            ParameterStatus = AwsLeaf.Text(member, "DBClusterParameterGroupStatus", from),
            PromotionTier = AwsLeaf.Number(member, "PromotionTier", from),
            Class = type,
            Burstable = type.Map(text => text.StartsWith("db.t", StringComparison.Ordinal)),
            AvailabilityZone = Own("AvailabilityZone"),
            Status = Own("DBInstanceStatus"),
        };
    }
}
