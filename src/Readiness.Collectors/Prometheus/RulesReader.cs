using System.Text.Json;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Prometheus;

/// <summary>Reads <c>/api/v1/rules</c>.</summary>
internal static class RulesReader
{
    private const int Limit = 5_000;

    public static Task<FactList<PrometheusRule>> ReadAsync(PrometheusReply reply) =>
        reply.ListAsync("groups", Limit, groups => Task.FromResult<IReadOnlyList<PrometheusRule>>(
        [
            .. groups.SelectMany(group => Rules(group).Select(rule => Rule(group, rule, reply.From))),
        ]));

    private static IEnumerable<JsonElement> Rules(JsonElement group) =>
        group.TryProperty("rules", JsonValueKind.Array, out var rules) ? rules.EnumerateArray().Where(rule => rule.ValueKind == JsonValueKind.Object) : [];

    private static PrometheusRule Rule(JsonElement group, JsonElement rule, Provenance? from)
    {
        var alerting = rule.Text("type") != "recording";
        return new PrometheusRule
        {
            Group = group.Text("name") ?? "",
            Name = rule.Text("name") ?? "",
            Type = alerting ? "alerting" : "recording",
            Expr = rule.Text("query") ?? "",
            For = Leaf(alerting ? rule.Seconds("duration") : null),
            Health = rule.Text("health") is "ok" or "err" ? rule.Text("health")! : "unknown",
            LastError = rule.Text("lastError") is { Length: > 0 } error ? Fact<string>.Present(Excerpts.Of(error), from) : Fact<string>.Absent(from),
            State = alerting && rule.Text("state") is { } state ? Fact<string>.Present(state, from) : Fact<string>.Absent(from),
            Interval = Leaf(group.Seconds("interval")),
            LastEvaluation = rule.Time("lastEvaluation") is { } time ? Fact<DateTimeOffset>.Present(time, from) : Fact<DateTimeOffset>.Absent(from),
            Labels = FactMap.Present(rule.Map("labels"), from),
        };

        Fact<TimeSpan> Leaf(TimeSpan? duration) => duration is { } known ? Fact<TimeSpan>.Present(known, from) : Fact<TimeSpan>.Absent(from);
    }
}
