namespace Readiness.Collectors.Aws.Errors;

/// <summary>What an error code means, whatever service and protocol it came by.</summary>
internal enum AwsErrorClass
{
    /// <summary>About the request or its object: the caller decides what it means.</summary>
    Other,
    AccessDenied,

    /// <summary>The credentials are unknown here: wrong, or the region is not enabled for the account.</summary>
    CredentialsInvalid,
    CredentialsExpired,
    ClockSkew,
    RegionDisabled,
    Throttled,
    Transient,
    NotFound,

    /// <summary>The service, or what stands in for it, does not have this operation.</summary>
    Unsupported,
}
