using System.Collections.Frozen;

namespace Readiness.Collectors.Aws.Errors;

/// <summary>Sorts the error codes that AWS documents.</summary>
internal static class AwsErrorClasses
{
    private static readonly FrozenDictionary<string, AwsErrorClass> ByCode = new (AwsErrorClass Class, string[] Codes)[]
    {
        (AwsErrorClass.AccessDenied, ["AccessDenied", "UnauthorizedOperation", "AccessDeniedException", "AccessDeniedFault", "NotAuthorized", "AuthorizationError"]),
        (AwsErrorClass.CredentialsInvalid,
        [
            "InvalidClientTokenId", "AuthFailure", "UnrecognizedClientException", "InvalidAccessKeyId", "SignatureDoesNotMatch", "InvalidSignatureException",
            "IncompleteSignature", "IncompleteSignatureException", "MissingAuthenticationToken", "MissingAuthenticationTokenException", "InvalidIdentityToken", "IDPRejectedClaim",
        ]),
        (AwsErrorClass.CredentialsExpired, ["ExpiredToken", "ExpiredTokenException", "RequestExpired"]),
        (AwsErrorClass.ClockSkew, ["RequestTimeTooSkewed"]),
        (AwsErrorClass.RegionDisabled, ["OptInRequired", "RegionDisabledException"]),
        (AwsErrorClass.Throttled,
        [
            "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException", "TooManyRequestsException",
            "RequestLimitExceeded", "EC2ThrottledException", "BandwidthLimitExceeded", "LimitExceededException", "ProvisionedThroughputExceededException",
            "TransactionInProgressException", "PriorRequestNotComplete", "SlowDown",
        ]),
        (AwsErrorClass.Transient,
        [
            "RequestTimeout", "RequestTimeoutException", "InternalError", "InternalFailure", "InternalServerError", "InternalServerException", "ServiceFailure",
            "ServiceUnavailable", "ServiceUnavailableException",
        ]),
        (AwsErrorClass.NotFound,
        [
            "NoSuchEntity", "InvalidInstanceID.NotFound", "NoSuchHostedZone", "NoSuchHealthCheck", "NoSuchChange", "AWSOrganizationsNotInUseException",
            "NoSuchBucket", "NoSuchBucketPolicy", "ReplicationConfigurationNotFoundError", "ServerSideEncryptionConfigurationNotFoundError",
            "InvalidAMIID.NotFound", "InvalidAMIID.Unavailable", "InvalidLaunchTemplateId.NotFound", "InvalidLaunchTemplateId.VersionNotFound", "InvalidLaunchTemplateName.NotFoundException",
            "DBClusterNotFoundFault", "DBClusterNotFound", "DBInstanceNotFound", "DBInstanceNotFoundFault", "GlobalClusterNotFoundFault", "GlobalClusterNotFound", "NoSuchResourceException",
        ]),
        (AwsErrorClass.Unsupported, ["InvalidAction", "UnknownOperationException", "NotImplemented", "UnsupportedOperation"]),
    }
    .SelectMany(entry => entry.Codes, (entry, code) => KeyValuePair.Create(code, entry.Class))
    .ToFrozenDictionary(StringComparer.Ordinal);

    public static AwsErrorClass Of(AwsError error, int status)
    {
        if (error is { Code: "SignatureDoesNotMatch" } && error.Message.Contains("expired", StringComparison.Ordinal)) return AwsErrorClass.ClockSkew;
        if (ByCode.TryGetValue(error.Code, out var known)) return known;
        return status switch
        {
            401 or 403 => AwsErrorClass.AccessDenied,
            429 => AwsErrorClass.Throttled,
            501 => AwsErrorClass.Unsupported,
            >= 500 => AwsErrorClass.Transient,
            _ => AwsErrorClass.Other,
        };
    }
}
