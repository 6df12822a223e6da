using Readiness.Collectors.Aws.Capacity;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Ec2Instance;

/// <summary>What an instance that must serve after a failover is asked over what an actor's instance is.</summary>
internal sealed class StartState(AwsClient client, CollectRequest<AwsEc2InstanceSettings> request)
{
    private static readonly string[] FromType = ["vcpus", "burstable", "cpuCredits"];
    private static readonly string[] FromQuota = ["vcpuQuota", "vcpusInUse"];

    // From best to worst; what is not in it is worse than all.
    private static readonly string[] Checks = ["ok", "not-applicable", "initializing", "insufficient-data", "impaired"];

    public static IEnumerable<NeededPermission> Permissions(AwsScope scope, CollectRequest<AwsEc2InstanceSettings> request)
    {
        IEnumerable<NeededPermission> Needed(AwsService service, params string[] actions) => AwsPermissions.Of(scope, service, AwsPermissions.Everything, actions);
        return
        [
            .. request.Wants("statusChecks") ? Needed(AwsService.Ec2, "DescribeInstanceStatus") : [],
            .. request.Wants(FromType) || request.Wants(FromQuota) ? Needed(AwsService.Ec2, "DescribeInstanceTypes") : [],
            .. request.Wants("cpuCredits") ? Needed(AwsService.Ec2, "DescribeInstanceCreditSpecifications") : [],
            .. request.Wants(FromQuota) ? Needed(AwsService.ServiceQuotas, "GetServiceQuota", "GetAWSDefaultServiceQuota") : [],
        ];
    }

    public async Task<AwsEc2InstanceFacts> AddToAsync(AwsEc2InstanceFacts facts, CancellationToken cancellationToken)
    {
        var runs = facts.State.ValueOr("") == "running";
        var checks = !request.Wants("statusChecks") ? default : runs ? await ChecksAsync(cancellationToken).ConfigureAwait(false) : Fact<string>.Absent(facts.State.From);
        facts = facts with { StatusChecks = checks };
        if (request.Wants(FromType)) facts = await WithTypeAsync(facts, cancellationToken).ConfigureAwait(false);
        return request.Wants(FromQuota) ? await WithQuotaAsync(facts, runs, cancellationToken).ConfigureAwait(false) : facts;
    }

    private async Task<Fact<string>> ChecksAsync(CancellationToken cancellationToken)
    {
        var outcome = await client.AskAsync(AwsRead.Query(AwsService.Ec2, "DescribeInstanceStatus", ("InstanceId.1", request.Settings.Id)), cancellationToken).ConfigureAwait(false);
        if (!outcome.IsAnswered) return Fact<string>.Missing(outcome.Why);
        var status = outcome.Result.All("instanceStatusSet", "item").FirstOrDefault(one => one.Text("instanceId") == request.Settings.Id);
        return (status?.Text("instanceStatus/status"), status?.Text("systemStatus/status")) is ({ } machine, { } system)
            ? Fact<string>.Present(Badness(machine) >= Badness(system) ? machine : system, outcome.From)
            : Fact<string>.Missing(NotCollectedReason.Malformed, $"ec2:DescribeInstanceStatus: the answer does not speak of {request.Settings.Id}");
    }

    private static int Badness(string status) => Array.IndexOf(Checks, status) is >= 0 and var found ? found : Checks.Length;

    private async Task<AwsEc2InstanceFacts> WithTypeAsync(AwsEc2InstanceFacts facts, CancellationToken cancellationToken)
    {
        var types = facts.Type.IsPresent
            ? await InstanceType.DescribeAsync(client, [facts.Type.Value], cancellationToken).ConfigureAwait(false)
            : facts.Type.Map<IReadOnlyDictionary<string, InstanceType>>(_ => new Dictionary<string, InstanceType>());
        facts = facts with { Vcpus = types.Map(found => found[facts.Type.Value].Vcpus), Burstable = types.Map(found => found[facts.Type.Value].Burstable) };
        if (!request.Wants("cpuCredits")) return facts;
        return facts with
        {
            // Asked of a type that is not burstable, the call is an error.
            CpuCredits = facts.Burstable switch
            {
                { IsPresent: true, Value: true } => await CreditsAsync(cancellationToken).ConfigureAwait(false),
                { IsNotCollected: true } => Fact<string>.Missing(facts.Burstable.Why),
                _ => Fact<string>.Absent(facts.Burstable.From),
            },
        };
    }

    private async Task<Fact<string>> CreditsAsync(CancellationToken cancellationToken)
    {
        var read = AwsRead.Query(AwsService.Ec2, "DescribeInstanceCreditSpecifications", ("InstanceId.1", request.Settings.Id));
        var outcome = await client.AskAsync(read, cancellationToken).ConfigureAwait(false);
        return outcome.Read(result => result.All("instanceCreditSpecificationSet", "item").FirstOrDefault(one => one.Text("instanceId") == request.Settings.Id) is { } one
            ? AwsLeaf.Text(one, "cpuCredits", outcome.From)
            : Fact<string>.Missing(NotCollectedReason.Malformed, $"{read.Operation}: the answer does not speak of {request.Settings.Id}"));
    }

    private async Task<AwsEc2InstanceFacts> WithQuotaAsync(AwsEc2InstanceFacts facts, bool runs, CancellationToken cancellationToken)
    {
        if (runs || !facts.Type.IsPresent) return facts with { VcpuQuota = Fact<long>.Absent(), VcpusInUse = Fact<long>.Absent() };
        if (!VcpuQuota.Counts(facts.Type.Value))
        {
            var why = new NotCollected(NotCollectedReason.Unsupported, $"{facts.Type.Value} is limited by a quota of its own family, which is not looked at");
            return facts with { VcpuQuota = Fact<long>.Missing(why), VcpusInUse = Fact<long>.Missing(why) };
        }

        var quota = VcpuQuota.ReadAsync(client, cancellationToken);
        var inUse = VcpusInUse.ReadAsync(client, cancellationToken);
        return facts with { VcpuQuota = await quota.ConfigureAwait(false), VcpusInUse = await inUse.ConfigureAwait(false) };
    }
}
