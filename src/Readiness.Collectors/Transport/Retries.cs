using Polly;
using Polly.Retry;

namespace Readiness.Collectors.Transport;

/// <summary>Asks again after transient refusals: with jitter, or when the system said so, and never past the deadline.</summary>
internal sealed class Retries
{
    private static readonly ResiliencePropertyKey<HttpCall> CallKey = new("call");

    private readonly ResiliencePipeline<HttpAttempt> _pipeline;

    public Retries(TimeProvider time) => _pipeline = new ResiliencePipelineBuilder<HttpAttempt> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<HttpAttempt>
        {
            MaxRetryAttempts = int.MaxValue,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = TimeSpan.FromMilliseconds(200),
            MaxDelay = TimeSpan.FromSeconds(3),
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Result is { } attempt
                && arguments.Context.Properties.TryGetValue(CallKey, out var call)
                && call.MayTryAgain(attempt, arguments.AttemptNumber)),
            DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
        })
        .Build();

    public async Task<HttpOutcome> RunAsync(HttpCall call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            var attempt = await _pipeline
                .ExecuteAsync(static async (context, call) => await call.TryOnceAsync(context.CancellationToken).ConfigureAwait(false), context, call)
                .ConfigureAwait(false);
            return attempt.Outcome;
        }
        catch (OperationCanceledException)
        {
            // The deadline fell into a pause between two tries: the last answer tells why there was a pause.
            return call.LastOutcome ?? call.TimedOut();
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
