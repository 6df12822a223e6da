using Readiness.Collectors.Transport;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;
using Readiness.Core.Yaml;

namespace Readiness.Collectors.Alertmanager;

/// <summary>Reads the configuration that <c>status</c> shows; nothing of it is kept but routes, inhibitions and the shape of receivers.</summary>
internal sealed class ConfigReader
{
    private readonly YamlMapping? _root;
    private readonly NotCollected? _why;
    private readonly Provenance? _from;

    private ConfigReader(YamlMapping? root, NotCollected? why, Provenance? from) => (_root, _why, _from) = (root, why, from);

    public static ConfigReader Of(JsonReply status)
    {
        var text = status.Leaf("config.original", data => Original(data));
        if (!text.IsPresent) return new ConfigReader(null, text.Why, null);
        var root = YamlReader.Read(new SourceText("config.original", text.Value), new DiagnosticBag()).Root as YamlMapping;
        return root?.Find("route")?.Value is YamlMapping
            ? new ConfigReader(root, null, text.From)
            : new ConfigReader(null, Malformed(text.From, "the configuration cannot be read, or has no route"), null);
    }

    public FactList<AlertmanagerRoute> Routes() => _root?.Find("route")?.Value is YamlMapping route
        ? RouteReader.Read(route) is { } routes ? FactList<AlertmanagerRoute>.Present(routes, _from) : FactList<AlertmanagerRoute>.Missing(Malformed(_from, "a matcher of a route is not understood"))
        : FactList<AlertmanagerRoute>.Missing(_why ?? NotCollected.NotRequested);

    public FactList<AlertmanagerInhibition> Inhibitions()
    {
        if (_root is null) return FactList<AlertmanagerInhibition>.Missing(_why ?? NotCollected.NotRequested);
        var read = new List<AlertmanagerInhibition>();
        foreach (var rule in _root.Mappings("inhibit_rules"))
        {
            if (RouteReader.Matchers(rule, "source_match", "source_match_re", "source_matchers") is not { } source
                || RouteReader.Matchers(rule, "target_match", "target_match_re", "target_matchers") is not { } target)
                return FactList<AlertmanagerInhibition>.Missing(Malformed(_from, "a matcher of an inhibition is not understood"));
            read.Add(new AlertmanagerInhibition
            {
                Source = FactList<AlertmanagerMatcher>.Present(source, _from),
                Target = FactList<AlertmanagerMatcher>.Present(target, _from),
                Equal = FactList<string>.Present([.. rule.Texts("equal")], _from),
            });
        }

        return FactList<AlertmanagerInhibition>.Present(read, _from);
    }

    /// <param name="place">Gives the site of a host.</param>
    public async Task<FactList<AlertmanagerReceiver>> ReceiversAsync(Func<IEnumerable<string>, Task<IReadOnlyDictionary<string, Fact<string>>>> place)
    {
        if (_root is null) return FactList<AlertmanagerReceiver>.Missing(_why ?? NotCollected.NotRequested);
        var smarthost = (_root.Find("global")?.Value as YamlMapping)?.Text("smtp_smarthost");
        var drafts = _root.Mappings("receivers").Select(receiver => (Name: receiver.Text("name") ?? "", Integrations: IntegrationReader.Read(receiver, smarthost).ToList())).ToList();
        var sites = await place(drafts.SelectMany(receiver => receiver.Integrations).Select(integration => integration.Host).OfType<string>()).ConfigureAwait(false);
        return FactList<AlertmanagerReceiver>.Present(
            [
                .. drafts.Select(receiver => new AlertmanagerReceiver
                {
                    Name = receiver.Name,
                    Integrations = FactList<AlertmanagerIntegration>.Present([.. receiver.Integrations.Select(integration => integration.Placed(sites, _from))], _from),
                }),
            ],
            _from);
    }

    private static string? Original(System.Text.Json.JsonElement data) =>
        data.ValueKind == System.Text.Json.JsonValueKind.Object && data.TryGetProperty("config", out var config) && config.ValueKind == System.Text.Json.JsonValueKind.Object
            && config.TryGetProperty("original", out var original) && original.ValueKind == System.Text.Json.JsonValueKind.String
            ? original.GetString()
            : null;

    private static NotCollected Malformed(Provenance? from, string detail) => new(NotCollectedReason.Malformed, $"{from?.Operation} at {from?.Endpoint}: {detail}");
}
