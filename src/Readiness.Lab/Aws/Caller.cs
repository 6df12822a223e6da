namespace Readiness.Lab.Aws;

/// <summary>Who signed a request: a session of a role.</summary>
/// <param name="Role">The role's name, without its path.</param>
internal sealed record Caller(string Role, string RoleId, string Session)
{
    public string Arn => $"arn:aws:sts::{LabAccount.Id}:assumed-role/{Role}/{Session}";

    public string UserId => $"{RoleId}:{Session}";
}
