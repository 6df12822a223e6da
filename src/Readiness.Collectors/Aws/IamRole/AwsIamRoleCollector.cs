using Readiness.Collectors.Aws.IamRole.Account;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Aws.IamRole;

/// <summary>An IAM role with its policies, and what it may do.</summary>
[Collector("aws.iam.role")]
internal sealed class AwsIamRoleCollector(CollectorServices services) : ICollector<AwsIamRoleSettings, AwsIamRoleFacts>, IQuestioner, IPermissionDeclarer<AwsIamRoleSettings>
{
    /// <summary>What the plan requires of the role and forbids it, and whether the role is one of many; for a step the step's own deriver asks.</summary>
    public IEnumerable<PosedQuestion> Questions(Component component, Step? step, Plan plan, CollectedFacts collected) =>
        step is null && component.Settings is AwsIamRoleSettings settings
            ? RoleContract.Questions(settings.Must, settings.Never).Concat<Question>(ManyRoles.Are(plan, settings) ? [new ManyRoles()] : []).Select(question => new PosedQuestion(component.Name, question))
            : [];

    public IEnumerable<NeededPermission> Permissions(CollectRequest<AwsIamRoleSettings> request) => RolePermissions.Of(request);

    public async Task<AwsIamRoleFacts> CollectAsync(CollectRequest<AwsIamRoleSettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        if (!AwsArn.TryParse(settings.Arn, out var arn) || arn.RoleName is not { } name)
            return Refused(settings, new NotCollected(NotCollectedReason.Failed, $"'{settings.Arn}' is not the ARN of an IAM role"));
        var client = new AwsClient(services, new AwsScope(settings.Region, settings.Profile, settings.AssumeRole));
        var caller = CallerIdentity.AskAsync(client, cancellationToken);
        var directory = Directory(client, request, cancellationToken);
        var description = directory.GetRoleAsync(name, cancellationToken);
        var profiles = request.Wants("instanceProfiles") ? directory.ListInstanceProfilesAsync(name, cancellationToken) : Task.FromResult<FactList<InstanceProfileFacts>>(default);
        var documents = request.Questions.OfType<MayDo>().Any() || request.Wants("policies", "boundaryPolicy", "problems")
            ? new RoleDocumentsReader(directory).ReadAsync(name, description, cancellationToken)
            : null;
        var answers = documents is null ? null : new RoleAnswers(Organization(settings, client), new ResourcePolicies(directory, client), new SignedRoleSimulator(client)).AnswerAsync(request.Questions, arn.Account, description, documents, cancellationToken);

        // IAM looks roles up by name in the caller's own account: in another one it would be another role of that name.
        if (CallerIdentity.From(await caller.ConfigureAwait(false)) is { IsPresent: true } known && known.Value.Account != arn.Account)
            return Refused(settings, OtherAccount(settings.Arn, known.Value.Account));
        var answered = answers is null ? default : await answers.ConfigureAwait(false);
        var facts = Assemble(await description.ConfigureAwait(false), await profiles.ConfigureAwait(false), documents is null ? null : await documents.ConfigureAwait(false));
        return facts with
        {
            Problems = request.Wants("problems") ? RoleLint.Problems(facts, RoleLint.Options(settings.Arn, request.Sites, services.Time.GetUtcNow())) : default,
            Answers = answered,
            Must = RoleContract.Required(settings.Must, answered),
            Never = RoleContract.Forbidden(settings.Never, answered),
        };
    }

    private static IRoleDirectory Directory(AwsClient client, CollectRequest<AwsIamRoleSettings> request, CancellationToken cancellationToken)
    {
        var single = new SignedRoleDirectory(client);
        return request.Questions.OfType<ManyRoles>().Any() ? new AccountRoleDirectory(AccountPoliciesReader.ReadOnceAsync(client, cancellationToken), single) : single;
    }

    private AwsClient Organization(AwsIamRoleSettings settings, AwsClient client) => settings.OrganizationRole is { } role
        ? new AwsClient(services, client.Scope with { AssumeRole = [.. settings.AssumeRole, role] })
        : client;

    private static AwsIamRoleFacts Refused(AwsIamRoleSettings settings, NotCollected why) => AwsIamRoleFacts.Missing(why) with
    {
        Must = RoleContract.Required(settings.Must, FactList<RoleAnswerFacts>.Missing(why)),
        Never = RoleContract.Forbidden(settings.Never, FactList<RoleAnswerFacts>.Missing(why)),
    };

    private static NotCollected OtherAccount(string arn, string account) =>
        new(NotCollectedReason.AccessDenied, $"iam:GetRole: {arn} is in another account than the credentials ({account}); give assume-role or profile of an identity in its account");

    private static AwsIamRoleFacts Assemble(Fact<RoleDescription> role, FactList<InstanceProfileFacts> profiles, RoleDocuments? documents) => new()
    {
        Exists = role.IsNotCollected ? Fact<bool>.Missing(role.Why) : Fact<bool>.Present(role.IsPresent, role.From),
        Arn = role.Map(one => one.Arn),
        CreatedAt = Optional(role, one => one.CreatedAt),
        MaxSession = Optional(role, one => one.MaxSession),
        LastUsedAt = Optional(role, one => one.LastUsedAt),
        TrustPolicy = role.Map(one => one.TrustPolicy),
        TrustsEc2 = RoleTrust.TrustsEc2(role),
        Boundary = role is { IsPresent: true, Value.Boundary: null } ? Fact<string>.Absent(role.From) : role.Map(one => one.Boundary!),
        BoundaryPolicy = documents?.Boundary ?? default,
        Policies = documents?.Policies ?? default,
        InstanceProfiles = profiles,
    };

    private static Fact<T> Optional<T>(Fact<RoleDescription> role, Func<RoleDescription, T?> read)
        where T : struct =>
        !role.IsPresent ? role.Map(_ => default(T))
        : read(role.Value) is { } value ? Fact<T>.Present(value, role.From)
        : Fact<T>.Absent(role.From);
}
