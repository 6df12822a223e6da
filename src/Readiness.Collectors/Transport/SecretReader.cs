using System.Diagnostics.CodeAnalysis;
using Readiness.Core.Facts;
using Readiness.Core.Settings;

namespace Readiness.Collectors.Transport;

internal static class SecretReader
{
    private const int MaxBytes = 64 * 1024;

    public static bool TryRead(
        Secret secret, Func<string, string?> environment, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out NotCollected? why)
    {
        text = secret.Source == SecretSource.Environment ? environment(secret.Name) : ReadFile(secret);
        why = text is null ? Unreadable(secret) : null;
        return text is not null;
    }

    private static string? ReadFile(Secret secret)
    {
        try
        {
            var file = new FileInfo(secret.Name);
            if (file.Length > MaxBytes) return null;
            var text = File.ReadAllText(secret.Name);
            return text.EndsWith('\n') ? text.TrimEnd('\n').TrimEnd('\r') : text;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static NotCollected Unreadable(Secret secret) => new(
        NotCollectedReason.AccessDenied,
        secret.Source == SecretSource.Environment
            ? $"the environment variable {secret.Name}, which holds the secret, is not set"
            : $"the file {secret.Name}, which holds the secret, cannot be read or is larger than {MaxBytes / 1024} KB");
}
