namespace Readiness.Collectors.MySql;

/// <summary>How the connection to a server is protected.</summary>
public enum MySqlTls
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By TLS when the server offers it.</summary>
    Preferred,

    /// <summary>By TLS, whatever certificate the server shows.</summary>
    Required,

    /// <summary>By TLS with a certificate that is trusted and valid for the host.</summary>
    Verify,
}
