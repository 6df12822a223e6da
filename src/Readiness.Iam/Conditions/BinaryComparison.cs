namespace Readiness.Iam.Conditions;

/// <summary>Both sides are base64; the bytes are compared, so that padding and line breaks do not matter.</summary>
internal sealed class BinaryComparison : IValueComparison
{
    public string Expects => "base64";

    public bool Accepts(string policyValue) => Decode(policyValue) is not null;

    public bool Matches(string requestValue, string policyValue) =>
        Decode(requestValue) is { } requested && Decode(policyValue) is { } stated && requested.AsSpan().SequenceEqual(stated);

    private static byte[]? Decode(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var length) ? buffer[..length] : null;
    }
}
