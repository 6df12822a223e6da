using System.Net;
using System.Security.Cryptography;
using Readiness.Lab.MySql;

namespace Readiness.Lab.Estate;

/// <summary>The orders database: the primary and its replica on the standby's side.</summary>
/// <param name="Password">Of <see cref="User"/> on both; another one in every run.</param>
internal sealed record LabDatabases(IPEndPoint Primary, IPEndPoint Standby, string Password)
{
    public const string User = "readiness";

    public static LabDatabases Start(Func<MySqlServer, MySqlServer> up, Traffic traffic, TimeProvider time)
    {
        var password = RandomNumberGenerator.GetHexString(24, lowercase: true);
        var primary = up(new MySqlServer(LabSites.PrimaryDatabase, Database.Primary("orders"), new Account(User, password), traffic, time));
        var standby = up(new MySqlServer(LabSites.StandbyDatabase, Database.Replica("orders-dr", primary.EndPoint), new Account(User, password), traffic, time));
        return new LabDatabases(primary.EndPoint, standby.EndPoint, password);
    }
}
