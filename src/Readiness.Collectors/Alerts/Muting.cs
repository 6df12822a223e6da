using System.Globalization;
using Readiness.Collectors.Alertmanager;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Alerts;

/// <summary>Whether a silence or another alert keeps an alert from notifying.</summary>
internal static class Muting
{
    /// <summary>What is in the way, or what keeps that from being known; null when nothing is in the way.</summary>
    public static Delivery? Of(AlertmanagerFacts manager, AlertLabels labels, IReadOnlyList<AlertLabels> others) => BySilence(manager.Silences, labels) ?? ByInhibition(manager, labels, others);

    private static Delivery? BySilence(FactList<AlertmanagerSilence> silences, AlertLabels labels)
    {
        if (!silences.IsPresent) return Delivery.Unknown(silences.IsNotCollected ? silences.Why : NotCollected.NotRequested);
        var active = silences.Items.Where(silence => silence.State == "active").Select(silence => (Silence: silence, Covers: labels.Fulfils(silence.Matchers))).ToList();
        if (active.Find(one => one.Covers == true).Silence is { } found) return Delivery.Blocked("silenced", $"{labels} is silenced {Described(found)}", silences.From);
        if (active.Exists(one => one.Covers is null)) return Unsure($"whether a silence covers {labels} depends on a label that is not known");
        return silences.Incomplete is { } rest ? Delivery.Unknown(rest) : null;
    }

    private static Delivery? ByInhibition(AlertmanagerFacts manager, AlertLabels labels, IReadOnlyList<AlertLabels> others)
    {
        if (!manager.Inhibitions.IsPresent) return Delivery.Unknown(manager.Inhibitions.IsNotCollected ? manager.Inhibitions.Why : NotCollected.NotRequested);
        var aimed = manager.Inhibitions.Items.Where(rule => labels.Fulfils(rule.Target) != false).ToList();
        if (aimed.Count == 0) return null;
        if (!manager.Alerts.IsPresent) return Delivery.Unknown(manager.Alerts.IsNotCollected ? manager.Alerts.Why : NotCollected.NotRequested);
        var present = manager.Alerts.Items.Select(alert => AlertLabels.Of(alert.Labels.Entries.GetValueOrDefault("alertname", ""), alert.Labels.Entries, Nothing, Nothing)).ToList();
        foreach (var rule in aimed)
            if (labels.Fulfils(rule.Target) == true && present.Find(other => Mutes(rule, other, labels) == true) is { } muting)
                return Delivery.Blocked("inhibited", $"{labels} is muted by {muting}, which is firing", manager.Alerts.From);
        if (manager.Alerts.Incomplete is { } rest) return Delivery.Unknown(rest);
        var candidates = present.Concat(others);
        return candidates.FirstOrDefault(other => aimed.Exists(rule => Mutes(rule, other, labels) != false)) is { } possible
            ? Unsure($"{labels} is muted whenever {possible} fires, and nothing tells whether that one fires when the primary is lost")
            : null;
    }

    private static readonly Dictionary<string, string> Nothing = [];

    // An alert that is on both sides of a rule does not mute another one that is.
    private static bool? Mutes(AlertmanagerInhibition rule, AlertLabels other, AlertLabels labels)
    {
        var source = other.Fulfils(rule.Source);
        if (source == false || (labels.Fulfils(rule.Source) == true && other.Fulfils(rule.Target) == true)) return false;
        bool? same = true;
        foreach (var name in rule.Equal.Items)
        {
            if (other[name] is not { } theirs || labels[name] is not { } ours) same = null;
            else if (theirs != ours) return false;
        }

        return source == true && same == true ? labels.Fulfils(rule.Target) : null;
    }

    private static string Described(AlertmanagerSilence silence) => string.Create(
        CultureInfo.InvariantCulture,
        $"until {(silence.EndsAt.IsPresent ? silence.EndsAt.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : "nobody knows when")} by {silence.CreatedBy.ValueOr("nobody knows whom")} ({silence.Comment.ValueOr("no comment")})");

    private static Delivery Unsure(string detail) => Delivery.Unknown(new NotCollected(NotCollectedReason.Unsupported, detail));
}
