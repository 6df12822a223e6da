using System.Text;

namespace Readiness.Lab.Http;

internal sealed record HttpAnswer(int Status, string ContentType, byte[] Body)
{
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static HttpAnswer Text(int status, string text) => new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    public static HttpAnswer Html(int status, string text) => new(status, "text/html", Encoding.UTF8.GetBytes(text));
}
