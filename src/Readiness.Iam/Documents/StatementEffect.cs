namespace Readiness.Iam.Documents;

public enum StatementEffect
{
    Allow,
    Deny,
}
