using System.Net;

namespace Readiness.Lab.Estate;

/// <summary>Where things are: on Linux all of 127.0.0.0/8 is loopback, so each site gets a network of its own.</summary>
internal static class LabSites
{
    public const string PrimaryNetwork = "127.10.0.0/16";
    public const string StandbyNetwork = "127.20.0.0/16";
    public const string OfficeNetwork = "127.30.0.0/16";

    public static readonly IPAddress PrimaryMonitoring = IPAddress.Parse("127.10.0.9");
    public static readonly IPAddress PrimaryApplication = IPAddress.Parse("127.10.0.20");
    public static readonly IPAddress PrimaryDatabase = IPAddress.Parse("127.10.0.31");
    public static readonly IPAddress PrimaryVoter = IPAddress.Parse("127.10.0.41");
    public static readonly IPAddress StandbyApplication = IPAddress.Parse("127.20.0.9");
    public static readonly IPAddress StandbyDatabase = IPAddress.Parse("127.20.0.31");
    public static readonly IPAddress StandbyVoter = IPAddress.Parse("127.20.0.41");
    public static readonly IPAddress OfficeMonitoring = IPAddress.Parse("127.30.0.9");
    public static readonly IPAddress OfficeNameServer = IPAddress.Parse("127.30.0.53");
    public static readonly IPAddress OfficeVoter = IPAddress.Parse("127.30.0.41");

    /// <summary>The AWS control plane, in none of the sites.</summary>
    public static readonly IPAddress Aws = IPAddress.Parse("127.40.0.1");

    /// <summary>Pingdom's API, in none of the sites.</summary>
    public static readonly IPAddress Pingdom = IPAddress.Parse("127.40.0.2");
}
