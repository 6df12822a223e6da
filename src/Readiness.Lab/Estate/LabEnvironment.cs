using Readiness.Lab.Aws;
using Readiness.Lab.Aws.Signatures;

namespace Readiness.Lab.Estate;

internal static class LabEnvironment
{
    public const string DatabasePassword = "ORDERS_PASSWORD";
    public const string PingdomToken = "PINGDOM_TOKEN";

    public static Dictionary<string, string> Of(string awsUrl, AccessKey key, LabDatabases databases, string pingdomToken) => new(StringComparer.Ordinal)
    {
        ["AWS_ENDPOINT_URL"] = awsUrl,
        ["AWS_ACCESS_KEY_ID"] = key.Id,
        ["AWS_SECRET_ACCESS_KEY"] = key.Secret,
        ["AWS_SESSION_TOKEN"] = key.SessionToken,
        ["AWS_REGION"] = LabAccount.Region,
        ["AWS_EC2_METADATA_DISABLED"] = "true",
        [DatabasePassword] = databases.Password,
        [PingdomToken] = pingdomToken,
    };
}
