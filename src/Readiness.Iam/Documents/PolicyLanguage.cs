namespace Readiness.Iam.Documents;

/// <summary>Whose grammar a document follows. One engine serves both; <see cref="AliRam"/> leaves out what Alibaba Cloud does not have.</summary>
public enum PolicyLanguage
{
    /// <summary>AWS IAM: versions 2012-10-17 and 2008-10-17, <c>arn:</c> resources of six fields.</summary>
    Aws,

    /// <summary>Alibaba Cloud RAM: version 1, <c>acs:</c> resources of five fields, no policy variables, no NotPrincipal.</summary>
    AliRam,
}
