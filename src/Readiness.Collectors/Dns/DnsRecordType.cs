namespace Readiness.Collectors.Dns;

/// <summary>The types of record by which users reach a service.</summary>
public enum DnsRecordType
{
    /// <summary>IPv4 addresses.</summary>
    A,

    /// <summary>IPv6 addresses.</summary>
    Aaaa,

    /// <summary>Another name.</summary>
    Cname,
}
