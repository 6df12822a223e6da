using Readiness.Lab.Aws.Iam.Evaluation;

namespace Readiness.Lab.Aws.Iam;

/// <param name="Arn">Of the customer's own policies or of AWS' (<c>arn:aws:iam::aws:policy/…</c>).</param>
internal sealed record ManagedPolicy(string Arn, string VersionId, PolicyDocument Document)
{
    public string Name => Arn[(Arn.LastIndexOf('/') + 1)..];
}
