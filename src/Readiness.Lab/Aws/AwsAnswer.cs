using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Readiness.Lab.Aws;

/// <summary>What an operation answers, before it is put into the protocol's envelope.</summary>
internal abstract record AwsAnswer;

/// <param name="Content">The elements below the operation's result.</param>
internal sealed record AwsResult(params object?[] Content) : AwsAnswer
{
    /// <summary>A list with one <c>member</c> per item, as the query protocol writes lists.</summary>
    public static XElement Members(string name, IEnumerable<object?> items) =>
        new(name, items.Select(item => new XElement("member", item)));
}

/// <param name="Content">The answer of the JSON protocol.</param>
internal sealed record AwsJsonResult(JsonObject Content) : AwsAnswer;

internal sealed record AwsError(int Status, string Code, string Message) : AwsAnswer;
