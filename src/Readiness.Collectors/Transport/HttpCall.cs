using Readiness.Core.Facts;

namespace Readiness.Collectors.Transport;

/// <summary>A call under way, over all its tries.</summary>
internal sealed class HttpCall(
    HttpMessageInvoker connection, Func<HttpRequestMessage> makeRequest, Uri target, string operation, SendOptions options, TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();

    private readonly string _endpoint = Endpoints.Printable(target);

    public HttpOutcome? LastOutcome { get; private set; }

    public bool MayTryAgain(HttpAttempt attempt, int tries) =>
        attempt.IsTransient && tries < options.MaxRetries && (attempt.RetryAfter ?? TimeSpan.Zero) < options.Deadline - time.GetElapsedTime(_started);

    public async Task<HttpAttempt> TryOnceAsync(CancellationToken cancellationToken)
    {
        var attempt = await ExchangeAsync(cancellationToken).ConfigureAwait(false);
        LastOutcome = attempt.Outcome;
        return attempt;
    }

    public HttpOutcome TimedOut() => Fail(new Refusal(NotCollectedReason.Timeout, $"no whole answer within {Durations.Text(options.Deadline)}")).Outcome;

    private async Task<HttpAttempt> ExchangeAsync(CancellationToken cancellationToken)
    {
        var answering = false;
        try
        {
            using var response = await FollowAsync(cancellationToken).ConfigureAwait(false);
            answering = true;
            var body = await BoundedBody.ReadAsync(response.Content, options.MaxBytes, cancellationToken).ConfigureAwait(false);
            return body is { } bytes
                ? Judge(Read(response, bytes))
                : Fail(new Refusal(NotCollectedReason.Malformed, $"the answer is larger than {options.MaxBytes / 1024} KB"));
        }
        catch (OperationCanceledException canceled) when (canceled.InnerException is TimeoutException && !cancellationToken.IsCancellationRequested)
        {
            return Fail(new Refusal(NotCollectedReason.Unreachable, "no connection: nothing answered at that address"));
        }
        catch (OperationCanceledException)
        {
            return new HttpAttempt(TimedOut(), IsTransient: false);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            return Fail(ConnectionFailures.Explain(failure, answering));
        }
    }

    private async Task<HttpResponseMessage> FollowAsync(CancellationToken cancellationToken)
    {
        var at = target;
        for (var redirects = 0; ; redirects++)
        {
            using var request = makeRequest();
            if (redirects > 0) request.RequestUri = at;
            var response = await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (redirects >= options.MaxRedirects || SameHostRedirect(request, response) is not { } next) return response;
            response.Dispose();
            at = next;
        }
    }

    private static Uri? SameHostRedirect(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (request.Method != HttpMethod.Get && request.Method != HttpMethod.Head) return null;
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location) return null;
        var next = location.IsAbsoluteUri ? location : new Uri(request.RequestUri!, location);
        return Uri.Compare(next, request.RequestUri, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0 ? next : null;
    }

    private HttpAnswer Read(HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers)) headers[name] = string.Join(',', values);
        var from = new Provenance(_endpoint, operation, time.GetUtcNow(), time.GetElapsedTime(_started))
        {
            RequestId = headers.GetValueOrDefault("x-amzn-RequestId") ?? headers.GetValueOrDefault("x-amz-request-id") ?? headers.GetValueOrDefault("x-request-id"),
        };
        return new HttpAnswer((int)response.StatusCode, body, from) { Headers = headers };
    }

    private HttpAttempt Judge(HttpAnswer answer)
    {
        if (options.Refusals(answer) is { } refusal)
            return new HttpAttempt(HttpOutcome.Refused(answer, Tell(refusal)), refusal.IsTransient, RetryAfter.Read(answer, time));
        return options.ContentTypes.Count == 0 || options.ContentTypes.Contains(answer.ContentType)
            ? new HttpAttempt(HttpOutcome.Accepted(answer), IsTransient: false)
            : new HttpAttempt(HttpOutcome.Refused(answer, Tell(WrongType(answer))), IsTransient: false);
    }

    private Refusal WrongType(HttpAnswer answer) => new(
        NotCollectedReason.Malformed,
        $"answered {(answer.ContentType.Length == 0 ? "without a content type" : answer.ContentType)} instead of {string.Join(" or ", options.ContentTypes)}");

    private HttpAttempt Fail(Refusal refusal) => new(HttpOutcome.None(Tell(refusal)), refusal.IsTransient);

    private NotCollected Tell(Refusal refusal) => new(refusal.Reason, $"{operation} at {_endpoint}: {refusal.Detail}");
}
