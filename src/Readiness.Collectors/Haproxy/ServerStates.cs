using System.Globalization;
using System.Net;

namespace Readiness.Collectors.Haproxy;

/// <summary>Reads <c>show servers state</c>, for the address and the host name of each server, which the statistics leave out for sockets of level user.</summary>
internal static class ServerStates
{
    private static readonly Dictionary<(string Backend, string Server), ServerPlace> None = [];

    public static IReadOnlyDictionary<(string Backend, string Server), ServerPlace> Read(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var names = lines.FirstOrDefault(line => line.StartsWith("# be_id", StringComparison.Ordinal))?[2..].Split(' ');
        if (names is null) return None;
        var (backend, server) = (Array.IndexOf(names, "be_name"), Array.IndexOf(names, "srv_name"));
        var (address, port, host) = (Array.IndexOf(names, "srv_addr"), Array.IndexOf(names, "srv_port"), Array.IndexOf(names, "srv_fqdn"));
        if (backend < 0 || server < 0 || address < 0) return None;
        var found = new Dictionary<(string, string), ServerPlace>();
        foreach (var cells in lines.Where(line => char.IsAsciiDigit(line[0])).Select(line => line.Split(' ')).Where(cells => cells.Length > Math.Max(address, Math.Max(port, host))))
            found[(cells[backend], cells[server])] = new ServerPlace(Address(cells[address], port < 0 ? "" : cells[port]), host < 0 ? null : Cell(cells[host]));
        return found;
    }

    private static string? Address(string address, string port)
    {
        if (Cell(address) is not { } text) return null;
        if (!IPAddress.TryParse(text, out var parsed)) return text;
        return int.TryParse(port, CultureInfo.InvariantCulture, out var number) ? new IPEndPoint(parsed, number).ToString() : text;
    }

    private static string? Cell(string text) => text is "-" or "" ? null : text;
}

/// <summary>Where a server is.</summary>
/// <param name="Address"><c>host:port</c>; null while its name is not resolved.</param>
/// <param name="HostName">Null when it has none.</param>
internal sealed record ServerPlace(string? Address, string? HostName);
