using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;
using Readiness.Core.Facts;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Transport;

/// <summary>The <c>Authorization</c> header of systems that take a bearer token or a name with a password.</summary>
internal static class HttpAuthorization
{
    /// <summary>The header; null when the plan gives neither. A token wins over a password.</summary>
    public static bool TryRead(
        CollectorServices services, Secret? bearerToken, string? user, Secret? password, out AuthenticationHeaderValue? header, [NotNullWhen(false)] out NotCollected? why)
    {
        header = null;
        why = null;
        if ((bearerToken ?? password) is not { } secret) return true;
        if (!services.TryReadSecret(secret, out var text, out why)) return false;
        header = bearerToken is not null
            ? new AuthenticationHeaderValue("Bearer", text)
            : new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{text}")));
        return true;
    }
}
