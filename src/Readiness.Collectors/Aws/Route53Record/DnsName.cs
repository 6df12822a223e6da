using System.Globalization;
using System.Text;

namespace Readiness.Collectors.Aws.Route53Record;

/// <summary>Names as Route 53 writes them, and as people do.</summary>
internal static class DnsName
{
    /// <summary>Lower case, without the final dot, octal escapes resolved: for comparing and showing.</summary>
    public static string Plain(string name)
    {
        var text = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '\\' && i + 3 < name.Length && Octal(name.AsSpan(i + 1, 3)) is { } character)
            {
                text.Append(character);
                i += 3;
            }
            else
            {
                text.Append(char.ToLowerInvariant(name[i]));
            }
        }

        return text.ToString().TrimEnd('.');
    }

    /// <summary>As the condition key of record names has it: every byte outside letters, digits, hyphen, underscore and dot escaped in octal.</summary>
    public static string Normalized(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(Plain(name)))
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'_' or (byte)'.') text.Append((char)octet);
            else text.Append('\\').Append(Convert.ToString(octet, 8).PadLeft(3, '0'));
        }

        return text.ToString();
    }

    private static char? Octal(ReadOnlySpan<char> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            if (digit is < '0' or > '7') return null;
            value = (value * 8) + CharUnicodeInfo.GetDecimalDigitValue(digit);
        }

        return char.ToLowerInvariant((char)value);
    }
}
