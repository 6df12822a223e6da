using System.Buffers;

namespace Readiness.Collectors.Transport;

/// <summary>Reads a body as it arrives and stops at the bound, however much more would come.</summary>
internal static class BoundedBody
{
    /// <returns>The bytes; null when there are more than <paramref name="maxBytes"/>.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes) return null;
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var body = new ArrayBufferWriter<byte>();
        while (await stream.ReadAsync(body.GetMemory(4096), cancellationToken).ConfigureAwait(false) is var count and > 0)
        {
            body.Advance(count);
            if (body.WrittenCount > maxBytes) return null;
        }

        return body.WrittenMemory;
    }
}
