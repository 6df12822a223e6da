using System.Security.Cryptography;
using System.Text;

namespace Readiness.Core.Evaluation;

/// <summary>The stable identity of a finding.</summary>
public static class Fingerprint
{
    /// <summary>32 hexadecimal digits of a SHA-256 over the parts; parts are length-prefixed so that none can pose as two.</summary>
    public static string Of(string rule, string plan, SubjectIdentity subject, string? scenario, string? item)
    {
        var text = new StringBuilder();
        foreach (var part in (ReadOnlySpan<string>)[rule, plan, subject.Sort, subject.Name, scenario ?? "", item ?? ""])
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{part.Length}:{part}|");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }
}
