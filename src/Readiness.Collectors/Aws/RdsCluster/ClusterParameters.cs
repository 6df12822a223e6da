using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.RdsCluster;

/// <summary>The parameters that somebody set in a cluster's parameter group; the others are as the engine has them.</summary>
internal readonly record struct ClusterParameters(Fact<bool> ReadOnly, Fact<string> BinlogFormat)
{
    private static readonly string[] Off = ["0", "OFF", "off", "false"];

    public static async Task<ClusterParameters> ReadAsync(AwsClient client, Fact<string> group, CancellationToken cancellationToken)
    {
        if (!group.IsPresent) return Untold(new NotCollected(NotCollectedReason.Malformed, "rds:DescribeDBClusters: the answer names no parameter group"));
        var set = await AwsPages.ByTokenAsync(
            client,
            "Marker",
            marker => AwsRead.Query(AwsService.Rds, "DescribeDBClusterParameters", ("DBClusterParameterGroupName", group.Value), ("Source", "user"), ("Marker", marker)),
            result => result.All("Parameters", "Parameter"),
            cancellationToken).ConfigureAwait(false);
        if (set.IsNotCollected) return Untold(set.Why);
        if (set.Incomplete is { } rest) return Untold(rest);
        var readOnly = Value(set, "read_only");
        return new ClusterParameters(Fact<bool>.Present(readOnly is not null && !Off.Contains(readOnly), set.From), Value(set, "binlog_format") is { } format ? Fact<string>.Present(format, set.From) : Fact<string>.Absent(set.From));
    }

    private static string? Value(FactList<AwsElement> set, string name) => set.Items.FirstOrDefault(parameter => parameter.Text("ParameterName") == name)?.Text("ParameterValue");

    private static ClusterParameters Untold(NotCollected why) => new(Fact<bool>.Missing(why), Fact<string>.Missing(why));
}
