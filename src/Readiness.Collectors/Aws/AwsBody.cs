namespace Readiness.Collectors.Aws;

/// <summary>What a POST carries.</summary>
/// <param name="Target">The target header of the JSON protocol; null in the query protocol.</param>
internal sealed record AwsBody(string ContentType, string Text, string? Target)
{
    public bool IsJson => Target is not null;

    public static AwsBody Form(string encoded) => new("application/x-www-form-urlencoded; charset=utf-8", encoded, null);

    public static AwsBody EmptyJson(string target) => new("application/x-amz-json-1.1", "{}", target);
}
