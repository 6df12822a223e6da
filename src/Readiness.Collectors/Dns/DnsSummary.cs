using System.Net;
using Readiness.Core.Facts;
using Readiness.Core.Plans;

namespace Readiness.Collectors.Dns;

/// <summary>What the answers say together. A resolver counts as heard when one of its transports told; a lost resolver leaves what it could have changed unknown.</summary>
internal sealed class DnsSummary
{
    private readonly IReadOnlyList<DnsAnswer> _answers;
    private readonly List<DnsAnswer> _telling;
    private readonly NotCollected? _lost;

    public DnsSummary(IReadOnlyList<DnsAnswer> answers)
    {
        _answers = answers;
        _telling = [.. answers.Where(Tells)];
        // A silent UDP port tells less than a closed TCP port.
        _lost = answers
            .GroupBy(answer => answer.Server)
            .FirstOrDefault(server => !server.Any(Tells))?
            .Select(answer => answer.Values.Why)
            .MinBy(why => why.Reason == NotCollectedReason.Timeout ? 1 : 0);
    }

    private Provenance? From => _telling.Count > 0 ? _telling[0].Values.From : null;

    public Fact<bool> Exists() =>
        _telling.Exists(answer => answer.Values.IsPresent) ? Fact<bool>.Present(true, From) : Unless(() => Fact<bool>.Present(false, From));

    public FactList<string> Values() => Union(answer => answer.Values.Items);

    public FactList<string> Sites(SiteTree sites)
    {
        var values = Values();
        var addresses = values.Items.Select(value => IPAddress.TryParse(value, out var address) ? address : null).OfType<IPAddress>().ToList();
        if (values.IsNotCollected) return values;
        return addresses.Count == 0
            ? FactList<string>.Absent(From)
            : FactList<string>.Present([.. addresses.Select(sites.SiteOf).OfType<Site>().Select(site => site.Name).Distinct().Order(StringComparer.Ordinal)], From, _lost);
    }

    public Fact<TimeSpan> Ttl() => Unless(() => _telling.Where(answer => answer.Ttl.IsPresent).Select(answer => answer.Ttl).ToList() is { Count: > 0 } known
        ? known.MaxBy(ttl => ttl.Value)
        : Fact<TimeSpan>.Absent(From));

    public Fact<bool> Authoritative() => Unless(() => Fact<bool>.Present(_telling.TrueForAll(answer => answer.Authoritative.ValueOr(false)), From));

    /// <summary>False as soon as two answers differ; true only when all came. A cut answer says nothing and is no loss.</summary>
    public Fact<bool> Agree()
    {
        if (_telling.Select(answer => string.Join(' ', answer.Values.Items)).Distinct(StringComparer.Ordinal).Count() > 1) return Fact<bool>.Present(false, From);
        var lost = _answers.FirstOrDefault(answer => answer.Values.IsNotCollected && !answer.Truncated.ValueOr(false));
        return lost is null ? Unless(() => Fact<bool>.Present(true, From)) : Fact<bool>.Missing(lost.Values.Why);
    }

    /// <summary>The longest chain of aliases that an answer shows.</summary>
    public FactList<string> Aliases()
    {
        if (_telling.Select(answer => answer.Aliases).Where(aliases => aliases.IsPresent).ToList() is { Count: > 0 } chains)
            return chains.MaxBy(chain => chain.Items.Count);
        return _lost is null ? FactList<string>.Absent(From) : FactList<string>.Missing(_lost);
    }

    private static bool Tells(DnsAnswer answer) => !answer.Values.IsNotCollected;

    private Fact<T> Unless<T>(Func<Fact<T>> otherwise) => _lost is null ? otherwise() : Fact<T>.Missing(_lost);

    private FactList<string> Union(Func<DnsAnswer, IEnumerable<string>> select)
    {
        var items = _telling.SelectMany(select).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (_telling.Exists(answer => answer.Values.IsPresent)) return FactList<string>.Present(items, From, _lost);
        return _lost is null ? FactList<string>.Absent(From) : FactList<string>.Missing(_lost);
    }
}
