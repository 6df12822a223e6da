using Readiness.Core.Diagnostics;
using Readiness.Core.Settings;
using Readiness.Core.Yaml;

namespace Readiness.Core.Plans.Reading;

/// <summary>Reads <c>${env:NAME}</c> and <c>${file:/path}</c>. What else stands there is never repeated: it may be the secret itself.</summary>
internal static class SecretReference
{
    private const string HowToWrite = "write ${env:NAME} or ${file:/path}; the secret itself does not belong in a plan";

    private static readonly string[] SecretWords = ["password", "passwd", "passphrase", "secret", "token", "private-key", "access-key", "api-key"];

    public static Secret? Read(YamlNode node, string name, DiagnosticBag diagnostics)
    {
        if (Parse(node) is { } secret) return secret;
        Hide(node);
        diagnostics.Error(node.Span, $"{name} must refer to a secret", HowToWrite);
        return null;
    }

    /// <summary>Refuses secrets under keys that no schema describes, so that they get into no snapshot.</summary>
    public static void RefusePlain(YamlMapping mapping, string what, DiagnosticBag diagnostics)
    {
        foreach (var entry in mapping.Entries)
        {
            var name = $"'{entry.Name}' in {what}";
            if (entry.Value is YamlMapping nested) RefusePlain(nested, what, diagnostics);
            else if (LooksSecret(entry.Name)) Read(entry.Value, name, diagnostics);
            else foreach (var item in entry.Value.AsItems()) RefusePasswordInUrl(item, name, diagnostics);
        }
    }

    /// <summary>Whether the text is a URL of the form <c>https://user:password@host</c>, which has then been refused.</summary>
    public static bool RefusePasswordInUrl(YamlNode node, string name, DiagnosticBag diagnostics)
    {
        if (node is not YamlScalar { Value: var text }) return false;
        var start = text.IndexOf("://", StringComparison.Ordinal);
        if (start < 0) return false;
        var authority = text.AsSpan(start + 3);
        if (authority.IndexOfAny('/', '?', '#') is var end and >= 0) authority = authority[..end];
        if (authority.LastIndexOf('@') is var at && (at < 0 || !authority[..at].Contains(':'))) return false;

        Hide(node);
        diagnostics.Error(node.Span, $"{name} is a URL with a password in it", "leave 'user:password@' out and name the secret under a key of its own");
        return true;
    }

    public static bool LooksSecret(string key) => Array.Exists(SecretWords, word => key.Replace('_', '-').Contains(word, StringComparison.OrdinalIgnoreCase));

    public static void Hide(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                scalar.Hide();
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items) Hide(item);
                break;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries) Hide(entry.Value);
                break;
        }
    }

    private static Secret? Parse(YamlNode node)
    {
        if (node is not YamlScalar { Value: ['$', '{', .. var inside, '}'] }) return null;
        if (Name(inside, "env:") is { } variable && !variable.Contains('=', StringComparison.Ordinal)) return new Secret(SecretSource.Environment, variable);
        return Name(inside, "file:") is { } path ? new Secret(SecretSource.File, path) : null;
    }

    private static string? Name(string inside, string source) =>
        inside.StartsWith(source, StringComparison.Ordinal) && inside.Length > source.Length ? inside[source.Length..] : null;
}
