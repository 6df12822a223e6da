using Readiness.Collectors.Aws.Answers;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws;

/// <summary>Reads lists page by page, by the service's own tokens: an empty page may have a successor.</summary>
internal static class AwsPages
{
    private const int MaxPages = 500;

    /// <param name="next">The read of the page after an answer; null after the last.</param>
    /// <returns>Incomplete, with the reason, when a later page could not be read.</returns>
    public static async Task<FactList<T>> ReadAsync<T>(
        AwsClient client, AwsRead first, Func<AwsElement, IEnumerable<T>> items, Func<AwsElement, AwsRead?> next, CancellationToken cancellationToken)
    {
        var found = new List<T>();
        Provenance? provenance = null;
        var read = first;
        for (var page = 0; page < MaxPages; page++)
        {
            var outcome = await client.AskAsync(read, cancellationToken).ConfigureAwait(false);
            if (!outcome.IsAnswered)
            {
                if (page > 0) return FactList<T>.Present(found, provenance, outcome.Why);
                return outcome.IsNotFound ? FactList<T>.Absent(outcome.From) : FactList<T>.Missing(outcome.Why);
            }

            provenance ??= outcome.From;
            found.AddRange(items(outcome.Result));
            if (next(outcome.Result) is not { } following) return FactList<T>.Present(found, provenance);
            read = following;
        }

        return FactList<T>.Present(found, provenance, new NotCollected(NotCollectedReason.Malformed, $"{first.Operation}: more than {MaxPages} pages"));
    }

    /// <summary>Pages of the query protocol that go on at <c>Marker</c>.</summary>
    public static Task<FactList<T>> ByMarkerAsync<T>(
        AwsClient client, Func<string?, AwsRead> read, Func<AwsElement, IEnumerable<T>> items, CancellationToken cancellationToken) =>
        ReadAsync(client, read(null), items, answer => answer.IsTrue("IsTruncated") && answer.Text("Marker") is { } marker ? read(marker) : null, cancellationToken);

    /// <summary>Pages that go on at a token of this name.</summary>
    /// <param name="token"><c>NextToken</c>, or <c>nextToken</c> in EC2's dialect.</param>
    public static Task<FactList<T>> ByTokenAsync<T>(
        AwsClient client, string token, Func<string?, AwsRead> read, Func<AwsElement, IEnumerable<T>> items, CancellationToken cancellationToken) =>
        ReadAsync(client, read(null), items, answer => answer.Text(token) is { } next ? read(next) : null, cancellationToken);
}
