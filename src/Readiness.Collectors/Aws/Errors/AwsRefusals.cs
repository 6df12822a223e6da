using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Errors;

/// <summary>Reads refusals from AWS's error codes, which say more than the HTTP status does.</summary>
internal static class AwsRefusals
{
    private const int MaxMessage = 300;

    public static Refusal? Read(HttpAnswer answer)
    {
        if (answer.IsSuccess) return null;
        var error = AwsErrorReader.Read(answer);
        var (reason, advice) = AwsErrorClasses.Of(error, answer.Status) switch
        {
            AwsErrorClass.AccessDenied => (NotCollectedReason.AccessDenied, "access denied"),
            AwsErrorClass.CredentialsInvalid => (NotCollectedReason.AccessDenied, "the credentials are not accepted here"),
            AwsErrorClass.CredentialsExpired => (NotCollectedReason.AccessDenied, "the credentials have expired"),
            AwsErrorClass.ClockSkew => (NotCollectedReason.AccessDenied, "this machine's clock is too far from AWS's"),
            AwsErrorClass.RegionDisabled => (NotCollectedReason.AccessDenied, "the region is not enabled for the account"),
            AwsErrorClass.Throttled => (NotCollectedReason.Throttled, "asked to slow down"),
            AwsErrorClass.Unsupported => (NotCollectedReason.Unsupported, "this endpoint does not know the operation"),
            AwsErrorClass.NotFound => (NotCollectedReason.Failed, "not found"),
            _ => (NotCollectedReason.Failed, "failed"),
        };
        return new Refusal(reason, Sentence(advice, error), AwsErrorClasses.Of(error, answer.Status) is AwsErrorClass.Throttled or AwsErrorClass.Transient);
    }

    private static string Sentence(string advice, AwsError error)
    {
        var message = error.Message.Length > MaxMessage ? $"{error.Message[..MaxMessage]}…" : error.Message;
        return message.Length > 0 ? $"{advice} ({error.Code}: {message})" : $"{advice} ({error.Code})";
    }
}
