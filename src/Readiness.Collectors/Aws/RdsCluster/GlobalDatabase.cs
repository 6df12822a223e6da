using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.RdsCluster;

/// <summary>The global database that a cluster is part of.</summary>
/// <param name="Id">Absent when it is in none.</param>
/// <param name="Writer">The ARN of the member that takes the writes; absent when there is none.</param>
internal readonly record struct GlobalDatabase(Fact<string> Id, Fact<string> Writer)
{
    public static async Task<GlobalDatabase> OfAsync(AwsClient client, string clusterArn, CancellationToken cancellationToken)
    {
        var databases = await client.AskOnceAsync("global databases", token => ListAsync(client, token), cancellationToken).ConfigureAwait(false);
        var own = databases.Items.FirstOrDefault(one => Members(one).Any(member => member.Text("DBClusterArn") == clusterArn));
        if (own is not null)
        {
            var writer = Members(own).FirstOrDefault(member => member.IsTrue("IsWriter"));
            return new GlobalDatabase(AwsLeaf.Text(own, "GlobalClusterIdentifier", databases.From), writer is null ? Fact<string>.Absent(databases.From) : AwsLeaf.Text(writer, "DBClusterArn", databases.From));
        }

        // On a page that could not be read it may yet stand.
        return (databases.IsNotCollected ? databases.Why : databases.Incomplete) is { } why
            ? new GlobalDatabase(Fact<string>.Missing(why), Fact<string>.Missing(why))
            : new GlobalDatabase(Fact<string>.Absent(databases.From), Fact<string>.Absent(databases.From));
    }

    private static Task<FactList<AwsElement>> ListAsync(AwsClient client, CancellationToken cancellationToken) => AwsPages.ByTokenAsync(
        client,
        "Marker",
        marker => AwsRead.Query(AwsService.Rds, "DescribeGlobalClusters", ("Marker", marker)),
        result => result.All("GlobalClusters", "GlobalClusterMember"),
        cancellationToken);

    private static IEnumerable<AwsElement> Members(AwsElement database) => database.All("GlobalClusterMembers", "GlobalClusterMember");
}
