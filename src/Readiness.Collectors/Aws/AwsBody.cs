using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Readiness.Collectors.Aws;

/// <summary>What a POST carries.</summary>
/// <param name="Target">The target header of the JSON protocol; null in the query protocol.</param>
internal sealed record AwsBody(string ContentType, string Text, string? Target)
{
    public bool IsJson => Target is not null;

    public static AwsBody Form(string encoded) => new("application/x-www-form-urlencoded; charset=utf-8", encoded, null);

    public static AwsBody Json(string target, IEnumerable<(string Name, string? Value)> parameters)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            foreach (var (name, value) in parameters)
                if (value is not null)
                    json.WriteString(name, value);
            json.WriteEndObject();
        }

        return new AwsBody("application/x-amz-json-1.1", Encoding.UTF8.GetString(buffer.WrittenSpan), target);
    }
}
