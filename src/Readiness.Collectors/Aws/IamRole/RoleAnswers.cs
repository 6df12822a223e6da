using Readiness.Collectors.Aws.Organization;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Answers the questions posed to a role: by AWS's simulator where the caller may use it, and by the role's documents.</summary>
internal sealed class RoleAnswers(AwsClient client, IRoleSimulator simulator)
{
    public async Task<FactList<RoleAnswerFacts>> AnswerAsync(
        IReadOnlyList<Question> questions, string account, Task<Fact<RoleDescription>> description, Task<RoleDocuments> documents, CancellationToken cancellationToken)
    {
        var asked = questions.OfType<MayDo>().ToList();
        if (asked.Count == 0) return FactList<RoleAnswerFacts>.Present([]);
        var role = await description.ConfigureAwait(false);
        if (!role.IsPresent) return FactList<RoleAnswerFacts>.Present([.. asked.Select(question => WithoutRole(question, role))], role.From);
        var answers = await Task.WhenAll(asked.Select(question => AnswerAsync(question, role, account, documents, cancellationToken))).ConfigureAwait(false);
        return FactList<RoleAnswerFacts>.Present(answers, role.From);
    }

    private async Task<RoleAnswerFacts> AnswerAsync(
        MayDo question, Fact<RoleDescription> role, string account, Task<RoleDocuments> documents, CancellationToken cancellationToken)
    {
        var simulation = await simulator.SimulateAsync(role.Value.Arn, question, cancellationToken).ConfigureAwait(false);
        var read = await documents.ConfigureAwait(false);
        var stack = read.ToStack();
        if (!simulation.IsPresent)
            stack = stack with { ServiceControl = await OrganizationPolicies.AboveAsync(client, account, cancellationToken).ConfigureAwait(false) };
        return MayDoRequest.Of(role.Value.Arn, question) is { } request
            ? new RoleAnswer(question, request, read, stack, simulation).Derive(read.Policies.From ?? role.From)
            : WithoutRole(question, Fact<RoleDescription>.Missing(NotCollectedReason.Malformed, $"iam:GetRole: '{role.Value.Arn}' is not the ARN of a role"));
    }

    private static RoleAnswerFacts WithoutRole(MayDo question, Fact<RoleDescription> role)
    {
        var answer = new RoleAnswerFacts { Action = question.Action, Resource = question.Resource, Context = question.Keys.ToString() };
        if (role.IsAbsent)
        {
            return answer with
            {
                Decision = Fact<string>.Present("denied", role.From),
                Because = Fact<string>.Present("There is no such role.", role.From),
                Statement = Fact<string>.Absent(role.From),
                FixPolicy = Fact<string>.Absent(role.From),
                FixCommand = Fact<string>.Absent(role.From),
            };
        }

        var why = role.Why;
        return answer with
        {
            Decision = Fact<string>.Missing(why),
            Because = Fact<string>.Missing(why),
            Statement = Fact<string>.Missing(why),
            Simulated = Fact<string>.Missing(why),
            Evaluated = Fact<string>.Missing(why),
            Disagrees = Fact<bool>.Missing(why),
            FixPolicy = Fact<string>.Missing(why),
            FixCommand = Fact<string>.Missing(why),
        };
    }
}
