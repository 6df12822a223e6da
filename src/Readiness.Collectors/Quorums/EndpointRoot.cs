using System.Diagnostics.CodeAnalysis;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Quorums;

/// <summary>Where a member is asked, as the plan writes it.</summary>
internal static class EndpointRoot
{
    /// <summary>Reads an http or https address; paths of calls can be put below it.</summary>
    public static bool TryRead(string endpoint, [NotNullWhen(true)] out Uri? root, [NotNullWhen(false)] out NotCollected? why)
    {
        why = null;
        if (Uri.TryCreate(endpoint.EndsWith('/') ? endpoint : endpoint + "/", UriKind.Absolute, out root) && root.Scheme is "http" or "https") return true;
        (root, why) = (null, new NotCollected(NotCollectedReason.Failed, $"the endpoint {endpoint} is not an http or https address"));
        return false;
    }
}
