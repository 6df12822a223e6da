using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Holds what the plan requires and forbids a role against the answers about it.</summary>
internal static class RoleContract
{
    public static FactList<PermissionFacts> Of(IReadOnlyList<PermissionSettings> terms, FactList<RoleAnswerFacts> answers)
    {
        if (terms.Count == 0) return FactList<PermissionFacts>.Present([]);
        return answers.IsNotCollected
            ? FactList<PermissionFacts>.Missing(answers.Why)
            : FactList<PermissionFacts>.Present([.. terms.Distinct().Select(term => Of(term, answers))], answers.From);
    }

    private static PermissionFacts Of(PermissionSettings term, FactList<RoleAnswerFacts> answers)
    {
        var question = term.Question;
        var name = $"{question.Action} on {question.Resource}";
        if (answers.Items.FirstOrDefault(question.IsAnsweredBy) is not { } answer) return Unasked(name);
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
