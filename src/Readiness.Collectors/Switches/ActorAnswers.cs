using Readiness.Collectors.Aws.IamRole;
using Readiness.Core.Facts;
using Readiness.Core.Facts.Steps;

namespace Readiness.Collectors.Switches;

/// <summary>The answers to all that an actor has to be allowed on its way to a change, as one answer: every link has to hold.</summary>
/// <param name="answers">In the order of the way; one that is missing with the reason.</param>
internal sealed class ActorAnswers(IReadOnlyList<(RoleAnswerFacts? Answer, NotCollected Why)> answers)
{
    private readonly List<RoleAnswerFacts> _denied = [.. answers.Select(one => one.Answer).OfType<RoleAnswerFacts>().Where(answer => answer.Decision is { IsPresent: true, Value: "denied" })];

    public SwitchFacts Put(SwitchFacts facts) => facts with
    {
        Permitted = Permitted,
        DeniedBecause = DeniedBecause,
        FixPolicy = Fix(answer => answer.FixPolicy, isWhole: false),
        FixCommand = Fix(answer => answer.FixCommand, isWhole: true),
        FixTerraform = Fix(answer => answer.FixTerraform, isWhole: true),
        Contradiction = Contradiction,
    };

    private Fact<bool> Permitted => _denied is [var first, ..] ? Fact<bool>.Present(false, first.Decision.From)
        : Gap is { } why ? Fact<bool>.Missing(why)
        : Fact<bool>.Present(true, answers[^1].Answer!.Decision.From);

    private Fact<string> DeniedBecause => _denied.Count > 0 ? Joined(_denied.Select(answer => answer.Because), " ")
        : Gap is { } why ? Fact<string>.Missing(why)
        : Fact<string>.Absent(answers[^1].Answer!.Decision.From);

    private Fact<string> Contradiction
    {
        get
        {
            var said = answers.Select(one => one.Answer?.Contradiction ?? Fact<string>.Missing(one.Why)).ToList();
            return said.Where(one => one.IsPresent).ToList() is [_, ..] present ? Joined(present, " ")
                : said.Where(one => one.IsNotCollected).ToList() is [var lost, ..] ? lost
                : said[^1];
        }
    }

    private NotCollected? Gap => answers
        .Where(one => one.Answer is not { Decision.IsNotCollected: false })
        .Select(one => one.Answer?.Decision.Why ?? one.Why)
        .FirstOrDefault();

    // A fix that mends one of two links would be no fix.
    private Fact<string> Fix(Func<RoleAnswerFacts, Fact<string>> form, bool isWhole) => _denied.Count switch
    {
        0 => answers is [var only] && only.Answer is { } single ? form(single) : Gap is { } why ? Fact<string>.Missing(why) : Fact<string>.Absent(),
        1 => form(_denied[0]),
        _ => isWhole && _denied.TrueForAll(answer => form(answer).IsPresent) ? Joined(_denied.Select(form), "\n") : Fact<string>.Absent(),
    };

    private static Fact<string> Joined(IEnumerable<Fact<string>> texts, string between)
    {
        var all = texts.ToList();
        return all.Where(text => !text.IsPresent).ToList() is [var lost, ..] ? lost : Fact<string>.Present(string.Join(between, all.Select(text => text.Value)), all[0].From);
    }
}
