namespace Readiness.Collectors.Aws;

/// <summary>As whom and from where AWS is asked.</summary>
/// <param name="Region">Null for the region of the profile or the environment.</param>
/// <param name="Profile">A profile of the AWS configuration files; null for the usual chain of sources.</param>
/// <param name="AssumeRole">ARNs of roles to assume, one from the other, in this order.</param>
internal sealed record AwsScope(string? Region = null, string? Profile = null, IReadOnlyList<string>? AssumeRole = null)
{
    /// <summary>Equal for scopes that ask with the same credentials in the same region.</summary>
    public string Key => string.Join('\n', [Region ?? "", Profile ?? "", .. AssumeRole ?? []]);
}
