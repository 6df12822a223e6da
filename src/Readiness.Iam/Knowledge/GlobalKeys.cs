using System.Collections.Frozen;

namespace Readiness.Iam.Knowledge;

/// <summary>The condition keys that every service's requests may carry; source: the IAM User Guide, "AWS global condition context keys".</summary>
internal static class GlobalKeys
{
    private static readonly FrozenSet<string> Multivalued = new[]
    {
        "aws:CalledVia", "aws:PrincipalOrgPaths", "aws:PrincipalServiceNamesList", "aws:ResourceOrgPaths", "aws:SourceOrgPaths", "aws:TagKeys", "aws:VpceOrgPaths",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Single = new[]
    {
        "aws:AssumedRoot", "aws:CalledViaFirst", "aws:CalledViaLast", "aws:ChatbotSourceArn", "aws:CurrentTime", "aws:Ec2InstanceSourcePrivateIPv4",
        "aws:Ec2InstanceSourceVpc", "aws:EpochTime", "aws:FederatedProvider", "aws:IsMcpServiceAction", "aws:MultiFactorAuthAge", "aws:MultiFactorAuthPresent",
        "aws:PrincipalAccount", "aws:PrincipalArn", "aws:PrincipalIsAWSService", "aws:PrincipalOrgID", "aws:PrincipalServiceName", "aws:PrincipalType",
        "aws:referer", "aws:RequestedRegion", "aws:ResourceAccount", "aws:ResourceOrgID", "aws:SecureTransport", "aws:SignInSessionArn", "aws:SourceAccount", "aws:SourceArn",
        "aws:SourceIdentity", "aws:SourceIp", "aws:SourceOrgID", "aws:SourceOwner", "aws:SourceVpc", "aws:SourceVpcArn", "aws:SourceVpce", "aws:TokenIssueTime",
        "aws:UserAgent", "aws:userid", "aws:username", "aws:ViaAWSMCPService", "aws:ViaAWSService", "aws:VpceAccount", "aws:VpceOrgID", "aws:VpcSourceIp",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Each is followed by a tag's key.</summary>
    private static readonly string[] Families = ["aws:PrincipalTag/", "aws:RequestTag/", "aws:ResourceTag/"];

    public static IEnumerable<string> Names => Multivalued.Concat(Single);

    public static bool IsSingleValued(string key) => Single.Contains(key) || Families.Any(f => key.StartsWith(f, StringComparison.OrdinalIgnoreCase));

    public static bool IsMultivalued(string key) => Multivalued.Contains(key);

    public static bool IsKnown(string key) => IsMultivalued(key) || IsSingleValued(key);
}
