using System.Text.Json;
using Readiness.Collectors.Prometheus;
using Readiness.Collectors.Transport;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Etcd;

/// <summary>Puts what one endpoint answered to each call together.</summary>
internal static class EndpointReader
{
    public static EtcdEndpoint Read(string address, Fact<string> site, EtcdReply status, EtcdReply health, HttpOutcome? metrics)
    {
        var answered = status.Answered || health.Answered || metrics?.Answer is not null;
        return new EtcdEndpoint
        {
            Address = address,
            Site = site,
            Reachable = answered ? Fact<bool>.Present(true, status.Body.From) : Fact<bool>.Missing(status.Body.IsNotCollected ? status.Body.Why : NotCollected.NotRequested),
            ClusterId = status.Id(body => Header(body, "cluster_id"), "cluster_id"),
            MemberId = status.Id(body => Header(body, "member_id"), "member_id"),
            Version = status.Text("version"),
            Leader = Leader(status.Body),
            Healthy = Healthy(health.Body),
            Learner = status.Body.Map(body => body.Flag("isLearner") ?? false),
            Term = status.Number("raftTerm"),
            LogIndex = status.Number("raftIndex"),
            AppliedIndex = status.Number("raftAppliedIndex"),
            DatabaseSize = status.Number("dbSize"),
            DatabaseSizeInUse = status.Number("dbSizeInUse"),
            Quota = status.Body.IsPresent && status.Body.Value.Text("dbSizeQuota") is not null ? status.Number("dbSizeQuota") : EtcdMetrics.Quota(metrics),
            Errors = status.Body.IsNotCollected ? FactList<string>.Missing(status.Body.Why) : FactList<string>.Present(status.Body.Value.Texts("errors"), status.Body.From),
            ActivePeers = EtcdMetrics.ActivePeers(metrics),
        };
    }

    /// <summary>An endpoint that nobody could ask, because its address makes no sense or because it refused the login.</summary>
    public static EtcdEndpoint Unasked(string address, Fact<string> site, NotCollected why) =>
        Read(address, site, EtcdReply.Failed(why, answered: why.Reason == NotCollectedReason.AccessDenied), EtcdReply.Failed(why), HttpOutcome.None(why));

    private static string? Header(JsonElement body, string name) => body.TryProperty("header", JsonValueKind.Object, out var header) ? header.Text(name) : null;

    private static Fact<string> Leader(Fact<JsonElement> status)
    {
        var leader = status.Map(body => EtcdId.Read(body.Text("leader")) ?? "");
        return leader is { IsPresent: true, Value: "" } ? Fact<string>.Absent(leader.From) : leader;
    }

    // The value is a text.
    private static Fact<bool> Healthy(Fact<JsonElement> health) => health is { IsPresent: true, Value: var body } && body.Text("health") is null
        ? Fact<bool>.Missing(NotCollectedReason.Malformed, $"{health.From?.Operation} at {health.From?.Endpoint}: the answer does not say whether it is healthy")
        : health.Map(answer => answer.Text("health") == "true");
}
