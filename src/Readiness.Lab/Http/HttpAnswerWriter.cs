using System.Globalization;
using System.Net;
using System.Text;

namespace Readiness.Lab.Http;

/// <summary>Writes answers in HTTP/1.1, with the lab's own clock in <c>Date</c>.</summary>
internal sealed class HttpAnswerWriter(Stream stream, TimeProvider time)
{
    private const long HugeLength = 1L << 30;

    public async Task WriteAsync(HttpAnswer answer, bool withBody, bool keepAlive, CancellationToken cancel)
    {
        await stream.WriteAsync(Head(answer, answer.Body.Length, keepAlive), cancel);
        if (withBody)
            await stream.WriteAsync(answer.Body, cancel);
    }

    /// <summary>Sends the first half as if it were all, so that the format is broken and not the transfer.</summary>
    public async Task WriteHalfAsync(HttpAnswer answer, CancellationToken cancel)
    {
        await stream.WriteAsync(Head(answer, answer.Body.Length / 2, keepAlive: false), cancel);
        await stream.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2), cancel);
    }

    /// <summary>Sends 1 GB that begins like the right answer.</summary>
    /// <exception cref="IOException">The client hung up, as it should.</exception>
    public async Task WriteHugeAsync(HttpAnswer answer, CancellationToken cancel)
    {
        await stream.WriteAsync(Head(answer, HugeLength, keepAlive: false), cancel);
        var start = answer.Body.AsMemory(0, answer.Body.Length / 2);
        await stream.WriteAsync(start, cancel);
        var padding = new byte[64 * 1024];
        Array.Fill(padding, (byte)' ');
        for (var left = HugeLength - start.Length; left > 0; left -= padding.Length)
            await stream.WriteAsync(padding.AsMemory(0, (int)Math.Min(left, padding.Length)), cancel);
    }

    private byte[] Head(HttpAnswer answer, long length, bool keepAlive)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} {Reason(answer.Status)}\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Date: {time.GetUtcNow():R}\r\nContent-Type: {answer.ContentType}\r\nContent-Length: {length}\r\n");
        foreach (var (name, value) in answer.Headers)
            head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        head.Append(keepAlive ? "\r\n" : "Connection: close\r\n\r\n");
        return Encoding.Latin1.GetBytes(head.ToString());
    }

    private static string Reason(int status) => ((HttpStatusCode)status).ToString();
}
