using Readiness.Collectors.Aws.Credentials;
using Readiness.Collectors.Aws.Errors;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Identity;

/// <summary>The AWS identity that the given credentials stand for.</summary>
[Collector("aws.identity")]
internal sealed class AwsIdentityCollector(CollectorServices services) : ICollector<AwsIdentitySettings, AwsIdentityFacts>, IPermissionDeclarer<AwsIdentitySettings>
{
    public IEnumerable<NeededPermission> Permissions(CollectRequest<AwsIdentitySettings> request)
    {
        var scope = new AwsScope(request.Settings.Region, request.Settings.Profile, request.Settings.AssumeRole);
        // Who one is, AWS tells everybody; which role that is and whether the region is enabled it does not.
        foreach (var needed in AwsPermissions.Of(scope, AwsService.Ec2, AwsPermissions.Everything, "DescribeRegions")) yield return needed;
        if (request.Wants("role"))
            foreach (var needed in AwsPermissions.Of(scope, AwsService.Iam, "arn:*:iam::*:role/*", "GetRole")) yield return needed;
    }

    public async Task<AwsIdentityFacts> CollectAsync(CollectRequest<AwsIdentitySettings> request, CancellationToken cancellationToken)
    {
        var settings = request.Settings;
        var client = new AwsClient(services, new AwsScope(settings.Region, settings.Profile, settings.AssumeRole));
        var access = await AwsAccess.ResolveAsync(services, client.Scope, cancellationToken).ConfigureAwait(false);
        if (!access.IsGranted) return AwsIdentityFacts.Missing(access.Why);

        var here = await CallerIdentity.AskAsync(client, cancellationToken).ConfigureAwait(false);
        var anywhere = await ElsewhereIfRefusedAsync(client, access, here, cancellationToken).ConfigureAwait(false);
        var caller = CallerIdentity.From(anywhere);
        var diagnosing = here.ErrorClass == AwsErrorClass.CredentialsInvalid && anywhere.IsAnswered;
        var keys = await access.Credentials.GetCredentialsAsync().ConfigureAwait(false);
        return new AwsIdentityFacts
        {
            Account = caller.Map(identity => identity.Account),
            Arn = caller.Map(identity => identity.Arn),
            Kind = caller.Map(identity => KindOf(identity.Arn)),
            Role = request.Wants("role") ? await RoleAsync(client, caller, cancellationToken).ConfigureAwait(false) : default,
            Temporary = caller.Map(_ => keys.UseToken),
            Region = Fact<string>.Present(access.Region, caller.From),
            RegionAccepts = here.IsAnswered ? Fact<bool>.Present(true, here.From)
                : diagnosing ? Fact<bool>.Present(false, anywhere.From)
                : Fact<bool>.Missing(here.Why),
            RegionEnabled = diagnosing || request.Wants("regionEnabled")
                ? await RegionStatus.AskAsync(client, access.Region, cancellationToken).ConfigureAwait(false)
                : default,
        };
    }

    /// <summary>A region that is not enabled calls good credentials invalid; a region that always is tells the two apart.</summary>
    private static async Task<AwsOutcome> ElsewhereIfRefusedAsync(AwsClient client, AwsAccess access, AwsOutcome here, CancellationToken cancellationToken)
    {
        if (here.ErrorClass != AwsErrorClass.CredentialsInvalid || AwsPartition.Of(access.Region).Name != "aws") return here;
        var elsewhere = await CallerIdentity.AskWhereAlwaysEnabledAsync(client, cancellationToken).ConfigureAwait(false);
        return elsewhere.IsAnswered ? elsewhere : here;
    }

    private static CallerKind KindOf(string arn) => !AwsArn.TryParse(arn, out var parts) ? CallerKind.User : parts.Resource.Split('/')[0] switch
    {
        "assumed-role" => CallerKind.RoleSession,
        "federated-user" => CallerKind.FederatedUser,
        "root" => CallerKind.Root,
        _ => CallerKind.User,
    };

    private static async Task<Fact<string>> RoleAsync(AwsClient client, Fact<CallerIdentity> caller, CancellationToken cancellationToken)
    {
        if (!caller.IsPresent) return caller.Map(_ => "");
        if (!AwsArn.TryParse(caller.Value.Arn, out var arn) || arn.RoleName is not { } name) return Fact<string>.Absent(caller.From);
        var outcome = await client.AskAsync(AwsRead.Query(AwsService.Iam, "GetRole", ("RoleName", name)), cancellationToken).ConfigureAwait(false);
        return outcome.Read(result => AwsLeaf.Text(result, "Role/Arn", outcome.From));
    }
}
