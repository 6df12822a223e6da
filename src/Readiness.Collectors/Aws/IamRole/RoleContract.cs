using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Holds what the plan requires and forbids a role against the answers about it.</summary>
internal static class RoleContract
{
    /// <summary>A required permission may be granted as narrowly as the plan's own switch asks for it.</summary>
    public static FactList<PermissionFacts> Required(IReadOnlyList<PermissionSettings> terms, FactList<RoleAnswerFacts> answers) =>
        Of(terms, answers, candidates => candidates.Find(answer => answer.Context.Length > 0) ?? candidates.FirstOrDefault());

    /// <summary>A forbidden permission must not be granted in any form that somebody asks about.</summary>
    public static FactList<PermissionFacts> Forbidden(IReadOnlyList<PermissionSettings> terms, FactList<RoleAnswerFacts> answers) =>
        Of(terms, answers, candidates => candidates.Find(answer => answer.Decision.ValueOr(null) == "allowed") ?? candidates.Find(answer => answer.Context.Length == 0));

    private static FactList<PermissionFacts> Of(IReadOnlyList<PermissionSettings> terms, FactList<RoleAnswerFacts> answers, Func<List<RoleAnswerFacts>, RoleAnswerFacts?> choose)
    {
        if (terms.Count == 0) return FactList<PermissionFacts>.Present([]);
        return answers.IsNotCollected
            ? FactList<PermissionFacts>.Missing(answers.Why)
            : FactList<PermissionFacts>.Present([.. terms.Distinct().Select(term => Of(term, answers, choose))], answers.From);
    }

    private static PermissionFacts Of(PermissionSettings term, FactList<RoleAnswerFacts> answers, Func<List<RoleAnswerFacts>, RoleAnswerFacts?> choose)
    {
        var question = term.Question;
        var name = $"{question.Action} on {question.Resource}";
        var candidates = answers.Items.Where(answer => string.Equals(answer.Action, question.Action, StringComparison.OrdinalIgnoreCase) && answer.Resource == question.Resource).ToList();
        if (choose(candidates) is not { } answer) return Unasked(name);
        return new PermissionFacts
        {
            Name = name,
            Granted = answer.Decision.Map(decision => decision == "allowed"),
            Because = answer.Because,
            Statement = answer.Statement,
            FixPolicy = answer.FixPolicy,
            FixCommand = answer.FixCommand,
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
    };
}
