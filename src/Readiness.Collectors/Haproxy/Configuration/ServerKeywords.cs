using System.Collections.Frozen;

namespace Readiness.Collectors.Haproxy.Configuration;

/// <summary>The parameters of a <c>server</c> line, with how many words belong to each: without them the value of one is taken for another.</summary>
internal static class ServerKeywords
{
    private static readonly FrozenSet<string> WithValue = FrozenSet.Create(
        StringComparer.Ordinal,
        "addr", "agent-addr", "agent-inter", "agent-port", "agent-send", "alpn", "ca-file", "check-alpn", "check-proto", "check-sni", "check-pool-conn-name", "ciphers", "ciphersuites", "client-sigalgs", "cookie",
        "crl-file", "crt", "curves", "downinter", "ech", "error-limit", "fall", "fastinter", "guid", "hash-key", "id", "idle-ping", "init-addr", "init-state", "inter", "log-bufsize", "log-proto", "max-reuse",
        "maxconn", "maxqueue", "minconn", "namespace", "npn", "observe", "on-error", "on-marked-down", "on-marked-up", "pool-conn-name", "pool-low-conn", "pool-max-conn", "pool-purge-delay", "port", "proto",
        "proxy-v2-options", "redir", "resolve-net", "resolve-opts", "resolve-prefer", "resolvers", "rise", "set-proxy-v2-tlv-fmt", "shard", "sigalgs", "slowstart", "sni", "socks4", "source", "ssl-max-ver",
        "ssl-min-ver", "tcp-md5sig", "tcp-ut", "track", "usesrc", "verify", "verifyhost", "weight", "ws");

    private static readonly FrozenSet<string> Alone = FrozenSet.Create(
        StringComparer.Ordinal,
        "agent-check", "allow-0rtt", "backup", "check", "check-reuse-pool", "check-send-proxy", "check-ssl", "check-via-socks4", "disabled", "enabled", "force-sslv3", "force-tlsv10", "force-tlsv11", "force-tlsv12",
        "force-tlsv13", "ktls", "no-agent-check", "no-backup", "no-check", "no-check-reuse-pool", "no-check-send-proxy", "no-check-ssl", "no-send-proxy", "no-send-proxy-v2", "no-send-proxy-v2-ssl",
        "no-send-proxy-v2-ssl-cn", "no-ssl", "no-ssl-reuse", "no-sslv3", "no-strict-maxconn", "no-tls-tickets", "no-tlsv10", "no-tlsv11", "no-tlsv12", "no-tlsv13", "no-verifyhost", "non-stick", "renegotiate",
        "no-renegotiate", "send-proxy", "send-proxy-v2", "send-proxy-v2-ssl", "send-proxy-v2-ssl-cn", "ssl", "ssl-reuse", "stick", "strict-maxconn", "tfo", "no-tfo", "tls-tickets", "transparent");

    public static IEnumerable<string> All => WithValue.Concat(Alone);

    public static bool TakesValue(string keyword) => WithValue.Contains(keyword);

    public static bool IsKnown(string keyword) => WithValue.Contains(keyword) || Alone.Contains(keyword);
}
