using System.Globalization;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy.Configuration;

/// <summary>Reads HAProxy's configuration files, one after the other as it does itself: what a <c>defaults</c> section says holds for the sections behind it.</summary>
internal sealed class ConfigReader
{
    private static readonly string[] OtherSections =
        ["global", "frontend", "resolvers", "peers", "userlist", "program", "cache", "mailers", "http-errors", "ring", "log-forward", "log-profile", "fcgi-app", "crt-store", "traces", "acme"];

    private readonly ConfigMistakes _mistakes = new();
    private readonly List<ConfiguredProxy> _proxies = [];
    private readonly Dictionary<string, ConfiguredProxy> _named = new(StringComparer.Ordinal);
    private readonly List<(string Place, string Backend)> _references = [];
    private ConfiguredProxy? _defaults;
    private ConfiguredProxy? _current;
    private bool _mayRefer;

    /// <summary>By how many percent intervals are stretched at random; absent when not set.</summary>
    public Fact<long> Spread { get; private set; } = Fact<long>.Absent();

    /// <summary>Adds a file.</summary>
    public void Add(string path, string text, Provenance? from)
    {
        (_current, _mayRefer) = (null, false);
        var number = 0;
        foreach (var written in text.Split('\n'))
        {
            number++;
            var line = ConfigLine.Read($"{path}:{number}", written.TrimEnd('\r'), _mistakes);
            if (line.Words.Count == 0) continue;
            if (line[0] == ".if") _mistakes.Add(line.Place, "which lines behind .if count, only HAProxy knows");
            else if (!StartSection(line, from)) Within(line, from);
        }
    }

    /// <summary>What the files say.</summary>
    /// <param name="mistake">What makes it worthless; null when nothing does.</param>
    public IReadOnlyList<ConfiguredProxy> Finish(out string? mistake)
    {
        foreach (var (place, backend) in _references)
            if (!_proxies.Exists(proxy => proxy.Name == backend))
                _mistakes.Add(place, $"there is no backend '{backend}'");
        mistake = _mistakes.First;
        return _proxies;
    }

    private bool StartSection(ConfigLine line, Provenance? from)
    {
        switch (line[0])
        {
            case "defaults":
                _defaults = _current = new ConfiguredProxy(line[1], isListed: false, From(line, at: line[1] == "from" ? 1 : 2), _mistakes, from);
                if (line[1].Length > 0 && line[1] != "from") _named[line[1]] = _defaults;
                _mayRefer = false;
                return true;
            case "backend" or "listen":
                if (line[1].Length == 0) _mistakes.Add(line.Place, $"a {line[0]} without a name");
                _current = new ConfiguredProxy(line[1], isListed: true, From(line, at: 2) ?? _defaults, _mistakes, from);
                _proxies.Add(_current);
                _mayRefer = line[0] == "listen";
                return true;
            case var section when OtherSections.Contains(section):
                (_current, _mayRefer) = (null, section == "frontend");
                return true;
            default:
                return false;
        }
    }

    private ConfiguredProxy? From(ConfigLine line, int at)
    {
        if (line[at] != "from") return null;
        if (_named.TryGetValue(line[at + 1], out var named)) return named;
        _mistakes.Add(line.Place, $"there are no defaults '{line[at + 1]}'");
        return null;
    }

    private void Within(ConfigLine line, Provenance? from)
    {
        if (line[0] == "spread-checks")
            Spread = long.TryParse(line[1], NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 50
                ? Fact<long>.Present(percent, from)
                : Fact<long>.Missing(NotCollectedReason.Malformed, $"{line.Place}: spread-checks must be 0 to 50 percent");
        _current?.Add(line);
        // A name with a variable or an expression is found at run time.
        if (_mayRefer && line[0] is "default_backend" or "use_backend" && line.Words.Count > 1 && !line.Words[1].HasVariable && !line[1].Contains('%', StringComparison.Ordinal))
            _references.Add((line.Place, line[1]));
    }
}
