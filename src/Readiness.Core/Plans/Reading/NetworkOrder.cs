using System.Net;

namespace Readiness.Core.Plans.Reading;

/// <summary>By family and first address; a network before those inside it.</summary>
internal sealed class NetworkOrder : IComparer<IPNetwork>
{
    public static NetworkOrder Instance { get; } = new();

    public int Compare(IPNetwork x, IPNetwork y)
    {
        var (left, right) = (x.BaseAddress.GetAddressBytes(), y.BaseAddress.GetAddressBytes());
        if (left.Length != right.Length) return left.Length - right.Length;
        var order = left.AsSpan().SequenceCompareTo(right);
        return order != 0 ? order : x.PrefixLength - y.PrefixLength;
    }
}
