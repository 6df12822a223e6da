using System.Globalization;

namespace Readiness.Lab.Etcd;

/// <summary>A member of the lab's etcd cluster.</summary>
/// <param name="Id">As JSON has it: a decimal number in a text.</param>
internal sealed record EtcdMember(ulong Id, string Name)
{
    /// <summary>Where clients reach it; known once its server has a port.</summary>
    public string ClientUrl { get; set; } = "";

    /// <summary>Where the other members reach it: the same address, the port that peers use.</summary>
    public string PeerUrl => new UriBuilder(ClientUrl) { Port = 2380, Path = "" }.Uri.ToString().TrimEnd('/');

    public string Decimal => Id.ToString(CultureInfo.InvariantCulture);

    /// <summary>As metrics and etcd's own tools write it.</summary>
    public string Hexadecimal => Id.ToString("x", CultureInfo.InvariantCulture);
}
