namespace Readiness.Collectors.Transport;

/// <summary>Addresses as reports may show them.</summary>
public static class Endpoints
{
    /// <summary>Scheme, host, port and path: never user information, query or fragment, where secrets travel.</summary>
    public static string Printable(Uri address) => address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
}
