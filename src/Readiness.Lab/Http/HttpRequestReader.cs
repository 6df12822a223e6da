using System.Globalization;
using System.Text;

namespace Readiness.Lab.Http;

/// <summary>Reads requests one after the other from a connection, each within bounds.</summary>
internal sealed class HttpRequestReader(Stream stream)
{
    private const int LargestHead = 32 * 1024;
    private const int LargestBody = 1024 * 1024;

    private readonly byte[] _buffer = new byte[LargestHead];
    private int _filled;

    /// <summary>The next request; or a status with which to refuse it; or neither when the client is done.</summary>
    public async Task<(HttpRequest? Request, int Refusal)> ReadAsync(CancellationToken cancel)
    {
        int head;
        while ((head = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (_filled == _buffer.Length)
                return (null, 431);
            var read = await stream.ReadAsync(_buffer.AsMemory(_filled), cancel);
            if (read == 0)
                return (null, 0);
            _filled += read;
        }

        var lines = Encoding.Latin1.GetString(_buffer, 0, head).Split("\r\n");
        Consume(head + 4);
        var request = Parse(lines);
        return request is null ? (null, 400) : await WithBodyAsync(request, cancel);
    }

    private static HttpRequest? Parse(string[] lines)
    {
        var words = lines[0].Split(' ');
        if (words is not [var method, ['/', ..] target, "HTTP/1.1" or "HTTP/1.0"])
            return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 1)
                return null;
            var (name, value) = (line[..colon], line[(colon + 1)..].Trim());
            headers[name] = headers.TryGetValue(name, out var first) ? $"{first},{value}" : value;
        }

        var mark = target.IndexOf('?', StringComparison.Ordinal);
        return mark < 0
            ? new HttpRequest(method, target, "", headers, [])
            : new HttpRequest(method, target[..mark], target[(mark + 1)..], headers, []);
    }

    private async Task<(HttpRequest? Request, int Refusal)> WithBodyAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.Headers.ContainsKey("Transfer-Encoding"))
            return (null, 411);
        var declared = request.Header("Content-Length");
        if (declared.Length == 0)
            return (request, 0);
        if (!int.TryParse(declared, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            return (null, 400);
        if (length > LargestBody)
            return (null, 413);
        var body = new byte[length];
        var early = Math.Min(_filled, length);
        _buffer.AsSpan(0, early).CopyTo(body);
        Consume(early);
        await stream.ReadExactlyAsync(body.AsMemory(early), cancel);
        return (request with { Body = body }, 0);
    }

    private void Consume(int bytes)
    {
        _buffer.AsSpan(bytes, _filled - bytes).CopyTo(_buffer);
        _filled -= bytes;
    }
}
