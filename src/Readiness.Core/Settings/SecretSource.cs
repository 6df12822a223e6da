namespace Readiness.Core.Settings;

public enum SecretSource
{
    /// <summary><c>${env:NAME}</c>.</summary>
    Environment,

    /// <summary><c>${file:/path}</c>, its content without the final line end.</summary>
    File,
}
