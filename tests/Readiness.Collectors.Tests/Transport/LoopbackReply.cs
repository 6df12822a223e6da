using System.Text;

namespace Readiness.Collectors.Tests.Transport;

/// <summary>What a stub server does with a connection after it has read the request.</summary>
internal abstract record LoopbackReply
{
    public sealed record Answer(int Status, string ContentType, ReadOnlyMemory<byte> Body, params (string Name, string Value)[] Headers) : LoopbackReply;

    /// <summary>Announces more than it sends, then closes.</summary>
    public sealed record Truncated(string ContentType, string Body) : LoopbackReply;

    /// <summary>Sends until the client hangs up.</summary>
    public sealed record Endless(string ContentType) : LoopbackReply;

    /// <summary>Keeps the connection open and says nothing.</summary>
    public sealed record Hang : LoopbackReply;

    /// <summary>Closes without a word.</summary>
    public sealed record Reset : LoopbackReply;

    public static LoopbackReply Json(string body, int status = 200, params (string, string)[] headers) =>
        new Answer(status, "application/json", Encoding.UTF8.GetBytes(body), headers);

    public static LoopbackReply Xml(string body, int status = 200, params (string, string)[] headers) =>
        new Answer(status, "text/xml", Encoding.UTF8.GetBytes(body), headers);
}
