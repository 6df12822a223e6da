using System.Text.Json;
using Readiness.Collectors.Transport;
using Readiness.Core.Collecting;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>Asks a Prometheus server for its state: one request per endpoint, and only for what is needed.</summary>
[Collector("prometheus")]
internal sealed class PrometheusCollector(CollectorServices services) : ICollector<PrometheusSettings, PrometheusFacts>, IPermissionDeclarer<PrometheusSettings>
{
    public IEnumerable<NeededPermission> Permissions(CollectRequest<PrometheusSettings> request) =>
        PrometheusReads.Of(request).Select(read => new NeededPermission("Prometheus", request.Settings.User ?? "", read, Uri.TryCreate(request.Settings.Url, UriKind.Absolute, out var url) ? Endpoints.Printable(url) : request.Settings.Url));

    public async Task<PrometheusFacts> CollectAsync(CollectRequest<PrometheusSettings> request, CancellationToken cancellationToken)
    {
        if (!PrometheusApi.TryOpen(services, request.Settings, out var api, out var why)) return PrometheusFacts.Missing(why);

        var places = new Places(services, request.Sites);
        var ready = PrometheusReads.IsReadyWanted(request) ? api.ReadyAsync(cancellationToken) : null;
        var build = Ask(PrometheusReads.Build);
        var runtime = Ask(PrometheusReads.Runtime);
        var config = Ask(PrometheusReads.Config);
        var flags = Ask(PrometheusReads.Flags);
        var targets = Ask(PrometheusReads.Targets);
        var rules = Ask(PrometheusReads.Rules);
        var alertmanagers = Ask(PrometheusReads.Alertmanagers);
        var answers = Task.WhenAll(request.Questions.OfType<PrometheusQuery>().Select(question => AnswerAsync(api, question.Expression, cancellationToken)));

        var facts = new PrometheusFacts
        {
            Address = Fact<string>.Present(api.Address),
            Site = await services.Addresses.SiteOfAsync(api.Host, request.Sites, cancellationToken).ConfigureAwait(false),
            Version = (await build.ConfigureAwait(false)).Leaf("version", data => data.Text("version")),
            Targets = await TargetsReader.ActiveAsync(await targets.ConfigureAwait(false), places, cancellationToken).ConfigureAwait(false),
            DroppedTargets = await TargetsReader.DroppedAsync(await targets.ConfigureAwait(false)).ConfigureAwait(false),
            Rules = await RulesReader.ReadAsync(await rules.ConfigureAwait(false)).ConfigureAwait(false),
            Alertmanagers = await AlertmanagersReader.ReadAsync(await alertmanagers.ConfigureAwait(false), places, cancellationToken).ConfigureAwait(false),
            Flags = Flags(await flags.ConfigureAwait(false)),
            Answers = FactList<PrometheusAnswer>.Present(await answers.ConfigureAwait(false)),
        };
        facts = WithRuntime(facts, await runtime.ConfigureAwait(false));
        facts = WithConfig(facts, await config.ConfigureAwait(false));
        return ready is null ? facts : WithReady(facts, await ready.ConfigureAwait(false));

        Task<PrometheusReply> Ask(string endpoint) =>
            PrometheusReads.IsWanted(endpoint, request) ? api.AskAsync(endpoint, cancellationToken) : Task.FromResult(PrometheusReply.NotRequested);
    }

    private static async Task<PrometheusAnswer> AnswerAsync(PrometheusApi api, string query, CancellationToken cancellationToken) =>
        AnswerReader.Read(query, await api.QueryAsync(query, cancellationToken).ConfigureAwait(false));

    private static PrometheusFacts WithReady(PrometheusFacts facts, HttpOutcome outcome) => facts with
    {
        Reachable = outcome.Answer is { } answer ? Fact<bool>.Present(true, answer.From) : Fact<bool>.Missing(outcome.Why!),
        Ready = outcome.IsAccepted ? Fact<bool>.Present(outcome.Answer.Status == 200, outcome.Answer.From) : Fact<bool>.Missing(outcome.Why),
    };

    private static PrometheusFacts WithRuntime(PrometheusFacts facts, PrometheusReply runtime) => facts with
    {
        StartTime = runtime.Leaf("startTime", data => data.Time("startTime")),
        ReloadConfigSuccess = runtime.Leaf("reloadConfigSuccess", data => data.Flag("reloadConfigSuccess")),
        LastConfigTime = runtime.Leaf("lastConfigTime", data => data.Time("lastConfigTime")),
        Retention = RuntimeReader.Retention(runtime),
        ClockSkew = RuntimeReader.ClockSkew(runtime),
    };

    private static PrometheusFacts WithConfig(PrometheusFacts facts, PrometheusReply reply)
    {
        var excerpt = ConfigExcerpt.Read(reply.Why is null ? reply.Data.Text("yaml") ?? "" : "");
        return facts with
        {
            ScrapeInterval = reply.Leaf("scrape_interval", _ => excerpt.Duration("scrape_interval")),
            ScrapeTimeout = reply.Leaf("scrape_timeout", _ => excerpt.Duration("scrape_timeout")),
            EvaluationInterval = reply.Leaf("evaluation_interval", _ => excerpt.Duration("evaluation_interval")),
            ExternalLabels = reply.Why is { } why ? FactMap.Missing(why) : FactMap.Present(excerpt.ExternalLabels, reply.From),
            NotificationTimeout = Optional(reply, excerpt.NotificationTimeout),
            RelabelsAlerts = reply.Leaf("alerting", bool? (_) => excerpt.RelabelsAlerts),
            RuleQueryOffset = Optional(reply, excerpt.Duration("rule_query_offset")),
        };
    }

    private static Fact<TimeSpan> Optional(PrometheusReply reply, TimeSpan? duration) => reply.Why is { } why ? Fact<TimeSpan>.Missing(why)
        : duration is { } known ? Fact<TimeSpan>.Present(known, reply.From)
        : Fact<TimeSpan>.Absent(reply.From);

    // A flag can be an address with a password in it.
    private static FactMap Flags(PrometheusReply reply)
    {
        if (reply.Why is not null) return FactMap.Missing(reply.Why);
        if (reply.Data.ValueKind != JsonValueKind.Object) return FactMap.Missing(new NotCollected(NotCollectedReason.Malformed, "GET /api/v1/status/flags: the answer has no flags"));
        var flags = reply.Data.Entries();
        foreach (var (name, value) in flags.ToList())
            if (value.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(value, UriKind.Absolute, out var address))
                flags[name] = Endpoints.Printable(address);
        return FactMap.Present(flags, reply.From);
    }
}
