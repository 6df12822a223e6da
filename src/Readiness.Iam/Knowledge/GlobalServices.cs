namespace Readiness.Iam.Knowledge;

/// <summary>Services whose calls carry <c>us-east-1</c> in aws:RequestedRegion wherever they are made; source: the IAM User Guide on that key.</summary>
internal static class GlobalServices
{
    private const string HomeRegion = "us-east-1";

    private static readonly string[] Prefixes =
        ["account", "budgets", "ce", "cloudfront", "iam", "organizations", "route53", "route53domains", "shield", "support", "waf"];

    /// <summary>Null for an action of a regional or unlisted service.</summary>
    public static string? RegionOf(string action)
    {
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Prefixes.Contains(action[..colon].ToLowerInvariant()) ? HomeRegion : null;
    }
}
