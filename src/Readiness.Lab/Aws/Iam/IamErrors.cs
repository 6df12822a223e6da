namespace Readiness.Lab.Aws.Iam;

internal static class IamErrors
{
    public static AwsError NoRole(string name) => NoSuchEntity($"The role with name {name} cannot be found.");

    public static AwsError NoSuchEntity(string message) => new(404, "NoSuchEntity", message);

    public static AwsError InvalidInput(string message) => new(400, "InvalidInput", message);
}
