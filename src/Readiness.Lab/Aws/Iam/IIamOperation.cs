using Readiness.Lab.Http;

namespace Readiness.Lab.Aws.Iam;

/// <summary>One operation of IAM.</summary>
internal interface IIamOperation
{
    string Name { get; }

    /// <summary>The ARN that the caller's permission is checked on.</summary>
    string Resource(FormFields fields);

    AwsAnswer Answer(FormFields fields);
}
