namespace Readiness.Lab.Aws;

internal static class LabAccount
{
    public const string Id = "123456789012";
    public const string Region = "ap-east-1";

    public static string RoleArn(string name) => $"arn:aws:iam::{Id}:role/{name}";

    public static string PolicyArn(string name) => $"arn:aws:iam::{Id}:policy/{name}";

    public static string InstanceProfileArn(string name) => $"arn:aws:iam::{Id}:instance-profile/{name}";
}
