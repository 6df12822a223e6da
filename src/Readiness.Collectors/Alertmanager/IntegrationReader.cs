using Readiness.Core.Facts;
using Readiness.Core.Yaml;

namespace Readiness.Collectors.Alertmanager;

/// <summary>Reads where a receiver sends to. Webhooks and mail servers stand somewhere; the rest are services that are named for who runs them.</summary>
internal static class IntegrationReader
{
    private const string Suffix = "_configs";

    public static IEnumerable<IntegrationDraft> Read(YamlMapping receiver, string? smarthost)
    {
        foreach (var entry in receiver.Entries)
        {
            if (!entry.Name.EndsWith(Suffix, StringComparison.Ordinal) || entry.Value is not YamlSequence several) continue;
            var type = entry.Name[..^Suffix.Length];
            foreach (var one in several.Items.OfType<YamlMapping>()) yield return Of(type, one, smarthost);
        }
    }

    private static IntegrationDraft Of(string type, YamlMapping one, string? smarthost) => type switch
    {
        "webhook" => At(type, one.Text("url")),
        "email" => At(type, (one.Text("smarthost") ?? smarthost) is { } host ? $"smtp://{host}" : null),
        _ => new IntegrationDraft(type, null, null, IsOutside: true),
    };

    private static IntegrationDraft At(string type, string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0
        ? new IntegrationDraft(type, address.DnsSafeHost, address.Authority, IsOutside: false)
        : new IntegrationDraft(type, null, null, IsOutside: false);
}

/// <summary>An integration before its host is placed.</summary>
/// <param name="Host">Null when there is none, or it is hidden.</param>
internal sealed record IntegrationDraft(string Type, string? Host, string? Address, bool IsOutside)
{
    public AlertmanagerIntegration Placed(IReadOnlyDictionary<string, Fact<string>> sites, Provenance? from)
    {
        if (IsOutside) return new AlertmanagerIntegration { Type = Type, Address = Fact<string>.Absent(from), Site = Fact<string>.Absent(from) };
        if (Host is not null) return new AlertmanagerIntegration { Type = Type, Address = Fact<string>.Present(Address!, from), Site = sites[Host] };
        var hidden = new NotCollected(NotCollectedReason.Unsupported, $"the Alertmanager does not show where its {Type} goes");
        return new AlertmanagerIntegration { Type = Type, Address = Fact<string>.Missing(hidden), Site = Fact<string>.Missing(hidden) };
    }
}
