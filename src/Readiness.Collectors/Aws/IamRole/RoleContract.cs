using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Holds what the plan requires and forbids a role against the answers about it.</summary>
internal static class RoleContract
{
    /// <summary>What has to be asked for both.</summary>
    public static IEnumerable<MayDo> Questions(IReadOnlyList<PermissionSettings> must, IReadOnlyList<PermissionSettings> never) =>
        must.Select(term => term.Question).Concat(never.Select(term => term.Prohibition));

    /// <summary>A required permission may be granted as narrowly as the plan's own switch asks for it.</summary>
    public static FactList<PermissionFacts> Required(IReadOnlyList<PermissionSettings> terms, FactList<RoleAnswerFacts> answers) =>
        Of(terms, term => term.Question, answers, candidates => candidates.Find(answer => answer.Context.Length > 0) ?? candidates.FirstOrDefault());

    /// <summary>A forbidden permission must not be granted in any form that somebody asks about.</summary>
    public static FactList<PermissionFacts> Forbidden(IReadOnlyList<PermissionSettings> terms, FactList<RoleAnswerFacts> answers) =>
        Of(terms, term => term.Prohibition, answers, candidates => candidates.Find(answer => answer.Decision.ValueOr(null) == "allowed") ?? candidates.Find(answer => answer.Context.Length == 0));

    private static FactList<PermissionFacts> Of(
        IReadOnlyList<PermissionSettings> terms, Func<PermissionSettings, MayDo> ask, FactList<RoleAnswerFacts> answers, Func<List<RoleAnswerFacts>, RoleAnswerFacts?> choose)
    {
        if (terms.Count == 0) return FactList<PermissionFacts>.Present([]);
        return answers.IsNotCollected
            ? FactList<PermissionFacts>.Missing(answers.Why)
            : FactList<PermissionFacts>.Present([.. terms.Select(ask).Distinct().Select(question => Of(question, answers, choose))], answers.From);
    }

    private static PermissionFacts Of(MayDo question, FactList<RoleAnswerFacts> answers, Func<List<RoleAnswerFacts>, RoleAnswerFacts?> choose)
    {
        var candidates = answers.Items.Where(answer => string.Equals(answer.Action, question.Action, StringComparison.OrdinalIgnoreCase) && answer.Resource == question.Target).ToList();

        // With condition keys of its own a term means one request and no other.
        var found = question.Keys.Lists.Count > 0 ? candidates.Find(question.IsAnsweredBy) : choose(candidates);
        if (found is not { } answer) return Unasked(question.Name);
        return new PermissionFacts
        {
            Name = question.Name,
            Granted = answer.Decision.Map(decision => decision == "allowed"),
            Because = answer.Because,
            Statement = answer.Statement,
            FixPolicy = answer.FixPolicy,
            FixCommand = answer.FixCommand,
            FixTerraform = answer.FixTerraform,
        };
    }

    private static PermissionFacts Unasked(string name) => new()
    {
        Name = name,
        Granted = Fact<bool>.Missing(NotCollected.NotRequested),
        Because = Fact<string>.Missing(NotCollected.NotRequested),
        Statement = Fact<string>.Missing(NotCollected.NotRequested),
        FixPolicy = Fact<string>.Missing(NotCollected.NotRequested),
        FixCommand = Fact<string>.Missing(NotCollected.NotRequested),
        FixTerraform = Fact<string>.Missing(NotCollected.NotRequested),
    };
}
