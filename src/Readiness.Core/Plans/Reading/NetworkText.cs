using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Readiness.Core.Plans.Reading;

/// <summary>Networks as plans write them: <c>10.10.0.0/16</c> or <c>2001:db8::/32</c>.</summary>
internal static class NetworkText
{
    /// <param name="hint">What to write instead; empty when nothing is wrong.</param>
    public static bool TryParse(string text, out IPNetwork network, out string hint)
    {
        hint = "";
        network = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (IPAddress.TryParse(slash < 0 ? text : text[..slash], out var address) && IsWrittenInFull(address, text))
        {
            var bits = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
            if (slash < 0)
            {
                // Taken as one address, a forgotten mask would silently leave the rest of the network outside the site.
                hint = $"write {address}/{bits} for this one address, or the prefix of the network";
                return false;
            }

            if (int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix) && prefix <= bits)
            {
                network = new IPNetwork(Masked(address, prefix), prefix);
                if (network.BaseAddress.Equals(address)) return true;
                hint = $"did you mean {network}?";
                return false;
            }
        }

        hint = "write it as 10.10.0.0/16 or 2001:db8::/32";
        return false;
    }

    /// <summary>The system's parser takes <c>10.1</c> and <c>0x0a000001</c> for addresses.</summary>
    private static bool IsWrittenInFull(IPAddress address, string text) =>
        address.AddressFamily == AddressFamily.InterNetwork ? text.StartsWith(address.ToString(), StringComparison.Ordinal) : address.ScopeId == 0;

    private static IPAddress Masked(IPAddress address, int prefix)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = prefix; bit < bytes.Length * 8; bit++) bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return new IPAddress(bytes);
    }
}
