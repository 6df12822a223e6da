using Readiness.Collectors.Aws.Organization;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Iam.Documents;
using Readiness.Iam.Evaluation;
using Readiness.Iam.Knowledge;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>Answers the questions posed to a role: by AWS's simulator where the caller may use it, and by the role's documents.</summary>
/// <param name="organization">Who may read the organization's policies.</param>
/// <param name="resources">The policies of what questions are about.</param>
internal sealed class RoleAnswers(AwsClient organization, ResourcePolicies resources, IRoleSimulator simulator)
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
        if (MayDoRequest.Problem(question) is { } problem) return WithoutRole(question, Fact<RoleDescription>.Missing(NotCollectedReason.Undeclared, problem));
        var simulation = question.IsRange
            ? Fact<Simulation>.Missing(NotCollectedReason.NotRequested, "AWS's simulator answers for single resources only")
            : await simulator.SimulateAsync(role.Value.Arn, question, cancellationToken).ConfigureAwait(false);
        var read = await documents.ConfigureAwait(false);
        var stacks = new RoleStacks(await StackAsync(question, account, read, simulation, cancellationToken).ConfigureAwait(false), account);
        return MayDoRequest.Of(role.Value.Arn, question) is { } request
            ? new RoleAnswer(question, request, read, stacks, simulation).Derive(read.Policies.From ?? role.From)
            : WithoutRole(question, Fact<RoleDescription>.Missing(NotCollectedReason.Malformed, $"iam:GetRole: '{role.Value.Arn}' is not the ARN of a role"));
    }

    private async Task<PolicyStack> StackAsync(MayDo question, string account, RoleDocuments read, Fact<Simulation> simulation, CancellationToken cancellationToken)
    {
        var resource = resources.OfAsync(question, account, cancellationToken);
        // The simulator weighs service control policies, without saying which; resource control policies it leaves aside.
        var readsServiceControl = !simulation.IsPresent || simulation.Value is { IsAllowed: false, AllowedByOrganization: false };
        return read.ToStack() with
        {
            Resource = await resource.ConfigureAwait(false),
            ServiceControl = readsServiceControl
                ? await OrganizationPolicies.AboveAsync(organization, account, PolicyKind.ServiceControl, cancellationToken).ConfigureAwait(false)
                : null,
            ResourceControl = PolicyReach.MayHaveResourceControl(question.Action)
                ? await OrganizationPolicies.AboveAsync(organization, account, PolicyKind.ResourceControl, cancellationToken).ConfigureAwait(false)
                : null,
        };
    }

    private static RoleAnswerFacts WithoutRole(MayDo question, Fact<RoleDescription> role)
    {
        var answer = new RoleAnswerFacts { Name = question.Name, Action = question.Action, Resource = question.Target, Context = question.Keys.ToString() };
        if (role.IsAbsent)
        {
            return answer with
            {
                Decision = Fact<string>.Present("denied", role.From),
                Because = Fact<string>.Present("There is no such role.", role.From),
                Statement = Fact<string>.Absent(role.From),
                FixPolicy = Fact<string>.Absent(role.From),
                FixCommand = Fact<string>.Absent(role.From),
                FixTerraform = Fact<string>.Absent(role.From),
                Contradiction = Fact<string>.Absent(role.From),
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
            FixTerraform = Fact<string>.Missing(why),
            Contradiction = Fact<string>.Missing(why),
        };
    }
}
