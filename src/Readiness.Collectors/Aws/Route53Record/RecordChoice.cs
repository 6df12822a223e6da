using Readiness.Core.Facts;

namespace Readiness.Collectors.Aws.Route53Record;

/// <summary>What the record sets that the plan means say together.</summary>
internal sealed record RecordChoice(Fact<bool> Exists, FactList<string> Values, Fact<TimeSpan> Ttl)
{
    public static RecordChoice Of(AwsRoute53RecordSettings settings, FactList<RecordSetFacts> sets)
    {
        if (sets.IsNotCollected) return new RecordChoice(Fact<bool>.Missing(sets.Why), FactList<string>.Missing(sets.Why), Fact<TimeSpan>.Missing(sets.Why));
        var chosen = sets.Items.Where(set => settings.SetIdentifier is null || set.SetIdentifier.ValueOr(null) == settings.SetIdentifier).ToList();
        if (chosen.Count == 0)
        {
            return sets.Incomplete is { } gap
                ? new RecordChoice(Fact<bool>.Missing(gap), FactList<string>.Missing(gap), Fact<TimeSpan>.Missing(gap))
                : new RecordChoice(Fact<bool>.Present(false, sets.From), FactList<string>.Absent(sets.From), Fact<TimeSpan>.Absent(sets.From));
        }

        var values = chosen.SelectMany(set => set.AliasTarget.IsPresent ? [set.AliasTarget.Value] : set.Values).Select(DnsName.Plain).Distinct();
        var ttls = chosen.Where(set => set.Ttl.IsPresent).Select(set => set.Ttl.Value).ToList();
        return new RecordChoice(
            Fact<bool>.Present(true, sets.From),
            FactList<string>.Present([.. values], sets.From, sets.Incomplete),
            sets.Incomplete is { } missing ? Fact<TimeSpan>.Missing(missing)
                : ttls.Count > 0 ? Fact<TimeSpan>.Present(ttls.Max(), sets.From)
                : Fact<TimeSpan>.Absent(sets.From));
    }
}
