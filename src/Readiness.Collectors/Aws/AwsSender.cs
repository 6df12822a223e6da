using System.Text;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Signing;
using Readiness.Collectors.Aws.Answers;
using Readiness.Collectors.Aws.Errors;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws;

/// <summary>Signs a read, sends it and unwraps its answer.</summary>
internal sealed class AwsSender(CollectorServices services)
{
    // No content types: AWS's own clients go by the body, and some endpoints label theirs as HTML.
    private static readonly SendOptions Options = new() { MaxRedirects = 0, Refusals = AwsRefusals.Read };

    /// <param name="credentials">Null for a call that proves who asks by itself and goes unsigned.</param>
    public async Task<AwsOutcome> SendAsync(AwsRead read, AWSCredentials? credentials, string region, CancellationToken cancellationToken)
    {
        if (AwsEndpoint.Of(read.Service, region, services.Environment) is not { } endpoint)
            return AwsOutcome.Failed(new NotCollected(NotCollectedReason.Failed, $"{read.Operation}: AWS_ENDPOINT_URL is not an http or https URL"));
        var outcome = await services.Http
            .SendAsync(() => credentials is null ? Compose(read, endpoint) : Sign(read, endpoint, credentials), read.Operation, Options, cancellationToken)
            .ConfigureAwait(false);
        return Unwrap(read, outcome);
    }

    internal HttpRequestMessage Sign(AwsRead read, AwsEndpoint endpoint, AWSCredentials credentials)
    {
        var message = Compose(read, endpoint);
        var toSign = new AWSSigningRequest { HttpMethod = read.Method, RequestUri = message.RequestUri };
        if (read.Body is { } body)
        {
            toSign.Content = Encoding.UTF8.GetBytes(body.Text);
            toSign.Headers["Content-Type"] = body.ContentType;
            if (body.Target is not null) toSign.Headers["X-Amz-Target"] = body.Target;
        }

        var signature = AWSSigV4Signer.Sign(toSign, new AWSSigV4Parameters
        {
            Credentials = credentials,
            Region = RegionEndpoint.GetBySystemName(endpoint.SigningRegion),
            Service = read.Service.Name,
            SignedAt = services.Time.GetUtcNow().UtcDateTime,
        });
        foreach (var (name, value) in signature.Headers) message.Headers.TryAddWithoutValidation(name, value);
        return message;
    }

    private static HttpRequestMessage Compose(AwsRead read, AwsEndpoint endpoint)
    {
        var message = new HttpRequestMessage(read.Method, new Uri(endpoint.Address, read.PathAndQuery));
        if (read.Body is not { } body) return message;
        message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body.Text));
        message.Content.Headers.TryAddWithoutValidation("Content-Type", body.ContentType);
        if (body.Target is not null) message.Headers.TryAddWithoutValidation("X-Amz-Target", body.Target);
        return message;
    }

    private static AwsOutcome Unwrap(AwsRead read, HttpOutcome outcome)
    {
        if (!outcome.IsAccepted)
        {
            var refused = outcome.Answer is { IsSuccess: false } answer ? AwsErrorClasses.Of(AwsErrorReader.Read(answer), answer.Status) : AwsErrorClass.Other;
            return AwsOutcome.Failed(outcome.Why, refused, outcome.Answer?.From);
        }

        var provenance = outcome.Answer.From;
        if (Misread(read, outcome.Answer, out var root) is { } trouble)
            return AwsOutcome.Failed(new NotCollected(NotCollectedReason.Malformed, $"{read.Operation} at {provenance.Endpoint}: {trouble}"));
        var requestId = root.Text("ResponseMetadata/RequestId") ?? root.Text("requestId");
        return AwsOutcome.Answered(root.Find($"{read.Action}Result") ?? root, requestId is null ? provenance : provenance with { RequestId = requestId });
    }

    /// <returns>What is wrong with the answer; null when it is one to this action.</returns>
    private static string? Misread(AwsRead read, HttpAnswer answer, out AwsElement root)
    {
        root = new AwsElement("");
        if (read.IsText)
        {
            root.Value = Encoding.UTF8.GetString(answer.Body.Span);
            return null;
        }

        var isJson = read.Body is { IsJson: true };
        var isRead = isJson ? AwsJson.TryParse(answer.Body, out var parsed) : AwsXml.TryParse(answer.Body, out parsed);
        root = parsed ?? root;
        var label = answer.ContentType.Length > 0 ? $" (it is labelled {answer.ContentType})" : "";
        if (!isRead) return $"the answer is not whole {(isJson ? "JSON" : "XML")}{label}";
        return isJson || root.Name.StartsWith(read.Root, StringComparison.Ordinal) ? null : $"the answer is a {root.Name}, not a {(read.Root == read.Action ? $"{read.Action}Response" : read.Root)}{label}";
    }
}
