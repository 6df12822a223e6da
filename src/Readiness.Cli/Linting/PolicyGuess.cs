using Readiness.Iam.Documents;

namespace Readiness.Cli.Linting;

/// <summary>Tells from a document what it is for, as far as its own words say it.</summary>
internal static class PolicyGuess
{
    private const string AlibabaVersion = "1";

    public static PolicyLanguage LanguageOf(string text)
    {
        var document = PolicyDocument.Parse(text, PolicyKind.Identity, PolicyLanguage.AliRam);
        var isAlibaba = document.Version == AlibabaVersion || document.Statements.Any(statement => statement.Resources.Any(IsAlibabaResource));
        return isAlibaba ? PolicyLanguage.AliRam : PolicyLanguage.Aws;
    }

    /// <summary>A policy that names principals is a trust policy when all it speaks of is assuming roles, else a resource's; one that names none is an identity's.</summary>
    public static PolicyKind KindOf(string text, PolicyLanguage language)
    {
        var statements = PolicyDocument.Parse(text, PolicyKind.Identity, language).Statements;
        if (!statements.Any(statement => statement.Principal is not null)) return PolicyKind.Identity;
        return statements.SelectMany(statement => statement.Actions).All(action => action.Text.StartsWith("sts:", StringComparison.OrdinalIgnoreCase))
            ? PolicyKind.Trust
            : PolicyKind.Resource;
    }

    private static bool IsAlibabaResource(Iam.Matching.ResourcePattern resource) => resource.Text.StartsWith("acs:", StringComparison.OrdinalIgnoreCase);
}
