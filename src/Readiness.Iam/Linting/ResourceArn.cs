using Readiness.Iam.Documents;
using Readiness.Iam.Matching;

namespace Readiness.Iam.Linting;

/// <summary>An AWS resource pattern taken apart at its first five colons.</summary>
internal sealed record ResourceArn(ResourcePattern Pattern, string Partition, string Service, string Region, string Account, string Resource)
{
    private const int Fields = 6;

    /// <summary>The statement's patterns that have all six fields.</summary>
    public static IEnumerable<ResourceArn> Of(Statement statement) => statement.Resources.Select(TryParse).OfType<ResourceArn>();

    public static ResourceArn? TryParse(ResourcePattern pattern) => pattern.Text.Split(':', Fields) is ["arn", var partition, var service, var region, var account, var resource]
        ? new ResourceArn(pattern, partition, service, region, account, resource)
        : null;

    public static bool HasWildcard(string field) => field.AsSpan().IndexOfAny('*', '?') >= 0;
}
