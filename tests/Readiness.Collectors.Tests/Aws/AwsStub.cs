using Readiness.Collectors.Tests.Transport;
using Readiness.Collectors.Transport;

namespace Readiness.Collectors.Tests.Aws;

/// <summary>AWS as a table of answers by action, and services whose environment points to it.</summary>
internal sealed class AwsStub : IAsyncDisposable
{
    public const string Account = "123456789012";

    private readonly LoopbackServer _server;
    private readonly IReadOnlyDictionary<string, string>? _environment;

    private AwsStub(LoopbackServer server, IReadOnlyDictionary<string, string>? environment = null)
    {
        _server = server;
        _environment = environment;
        Services = new CollectorServices(TimeProvider.System, Variable);
    }

    public CollectorServices Services { get; }

    public Uri Address => _server.Address;

    public IReadOnlyList<LoopbackRequest> Requests => _server.Requests;

    /// <param name="answer">By action and form or query; null for the caller's identity in <see cref="Account"/> and "not found" for the rest.</param>
    /// <param name="environment">What names the credentials; null for long-lived keys.</param>
    public static AwsStub Answering(Func<string, IReadOnlyDictionary<string, string>, LoopbackReply?> answer, IReadOnlyDictionary<string, string>? environment = null) =>
        new(
            new LoopbackServer(request =>
            {
                var fields = Fields(request);
                var action = fields.GetValueOrDefault("Action") ?? request.Headers.GetValueOrDefault("X-Amz-Target") ?? request.Target.Split('?')[0];
                return answer(action, fields) ?? Default(action);
            }),
            environment);

    public static AwsStub Delaying(TimeSpan delay, Func<string, IReadOnlyDictionary<string, string>, LoopbackReply> answer) =>
        new(new LoopbackServer(async request =>
        {
            await Task.Delay(delay);
            var fields = Fields(request);
            return answer(fields.GetValueOrDefault("Action") ?? request.Target, fields);
        }));

    public static LoopbackReply Result(string action, string content) =>
        LoopbackReply.Xml($"<{action}Response xmlns=\"urn:any\"><{action}Result>{content}</{action}Result><ResponseMetadata><RequestId>r-{action}</RequestId></ResponseMetadata></{action}Response>");

    public static LoopbackReply Error(int status, string code, string message = "", params (string, string)[] headers) =>
        LoopbackReply.Xml($"<ErrorResponse><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>r-1</RequestId></ErrorResponse>", status, headers);

    public static LoopbackReply Identity() =>
        Result("GetCallerIdentity", $"<Arn>arn:aws:iam::{Account}:user/checker</Arn><UserId>AIDA1</UserId><Account>{Account}</Account>");

    public async ValueTask DisposeAsync()
    {
        Services.Dispose();
        await _server.DisposeAsync();
    }

    private static LoopbackReply Default(string action) => action == "GetCallerIdentity" ? Identity() : Error(404, "NoSuchEntity");

    public static Dictionary<string, string> Fields(LoopbackRequest request)
    {
        var text = request.Method == "POST" ? request.Body : request.Target.Split('?', 2) is [_, var query] ? query : "";
        return text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => pair is [_, var value] ? Uri.UnescapeDataString(value) : "");
    }

    private string? Variable(string name) => name switch
    {
        "AWS_ENDPOINT_URL" => _server.Address.ToString(),
        _ when _environment is not null => _environment.GetValueOrDefault(name),
        "AWS_ACCESS_KEY_ID" => "AKIAIOSFODNN7EXAMPLE",
        "AWS_SECRET_ACCESS_KEY" => "canary-secret",
        "AWS_REGION" => "ap-east-1",
        _ => null,
    };
}
