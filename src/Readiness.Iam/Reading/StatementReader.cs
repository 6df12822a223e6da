using Readiness.Iam.Documents;
using Readiness.Iam.Matching;
using Readiness.Iam.Principals;

namespace Readiness.Iam.Reading;

/// <summary>Reads what can be read of the statements; what is wrong with them is the grammar rules' business.</summary>
internal static class StatementReader
{
    /// <summary>The only version in which <c>${…}</c> is a variable.</summary>
    public const string VersionWithVariables = "2012-10-17";

    public static IReadOnlyList<Statement> ReadAll(PositionedValue root, PolicyLanguage language, string? version)
    {
        if (root.Member("Statement") is not { } element)
        {
            return [];
        }

        var variables = language == PolicyLanguage.Aws && version == VersionWithVariables;
        var statements = new List<Statement>();
        foreach (var item in element.AsList())
        {
            statements.Add(Read(item, statements.Count, language, variables));
        }

        return statements;
    }

    private static Statement Read(PositionedValue source, int index, PolicyLanguage language, bool variables)
    {
        var notAction = source.Member("Action") is null && source.Member("NotAction") is not null;
        var notResource = source.Member("Resource") is null && source.Member("NotResource") is not null;
        var notPrincipal = source.Member("Principal") is null && source.Member("NotPrincipal") is not null;
        var resource = source.Member(notResource ? "NotResource" : "Resource");
        var principal = source.Member(notPrincipal ? "NotPrincipal" : "Principal");
        return new Statement(index, source.Position)
        {
            Source = source,
            Sid = source.Member("Sid") is { Kind: PositionedKind.String } sid ? sid.Text : null,
            Effect = EffectOf(source),
            Actions = [.. Texts(source.Member(notAction ? "NotAction" : "Action")).Select(t => new ActionPattern(t))],
            IsNotAction = notAction,
            Resources = [.. Texts(resource).Select(t => new ResourcePattern(t, variables))],
            IsNotResource = notResource,
            HasResource = resource is not null,
            Principal = principal is null ? null : PrincipalElement.Read(principal),
            IsNotPrincipal = notPrincipal,
            Conditions = ConditionReader.Read(source.Member("Condition"), language, variables),
        };
    }

    private static StatementEffect? EffectOf(PositionedValue source) => source.Member("Effect") switch
    {
        { Kind: PositionedKind.String, Text: "Allow" } => StatementEffect.Allow,
        { Kind: PositionedKind.String, Text: "Deny" } => StatementEffect.Deny,
        _ => null,
    };

    private static IEnumerable<PositionedText> Texts(PositionedValue? element) => element is null
        ? []
        : element.AsList().Where(v => v.Kind == PositionedKind.String).Select(v => new PositionedText(v.Text, v.Position));
}
