using System.Globalization;
using Readiness.Core.Diagnostics;
using Readiness.Core.Facts;

namespace Readiness.Collectors.Haproxy.Configuration;

/// <summary>The parameters of one server, those of <c>default-server</c> before its own: of a parameter that is given twice the later one counts.</summary>
internal sealed class ServerParameters
{
    private readonly Dictionary<string, (ConfigWord Value, string Place)> _values = new(StringComparer.Ordinal);

    public static ServerParameters After(ServerParameters defaults)
    {
        var made = new ServerParameters();
        foreach (var (keyword, value) in defaults._values) made._values.Add(keyword, value);
        return made;
    }

    /// <summary>Adds the parameters of a line from one of its words on.</summary>
    public void Add(ConfigLine line, int from, ConfigMistakes mistakes)
    {
        for (var at = from; at < line.Words.Count; at++)
        {
            var keyword = line[at];
            // A keyword of a version that is newer than this list is passed over.
            if (!ServerKeywords.IsKnown(keyword) && DidYouMean.Closest(keyword, ServerKeywords.All, slips: 1) is { } near)
                mistakes.Add(line.Place, $"unknown keyword '{keyword}' of a server (did you mean {near}?)");
            if (!ServerKeywords.TakesValue(keyword))
            {
                _values[keyword] = (new ConfigWord("", HasVariable: false), line.Place);
                if (keyword.StartsWith("no-", StringComparison.Ordinal)) _values.Remove(keyword[3..]);
                else _values.Remove($"no-{keyword}");
                if (keyword == "enabled") _values.Remove("disabled");
                continue;
            }

            if (at + 1 < line.Words.Count) _values[keyword] = (line.Words[++at], line.Place);
            else mistakes.Add(line.Place, $"'{keyword}' of a server has no value");
        }
    }

    public bool Has(string keyword) => _values.ContainsKey(keyword);

    /// <summary>The text of a parameter; absent when it is not given, not collected when HAProxy's environment decides it.</summary>
    public Fact<string> Text(string keyword, Provenance? from)
    {
        if (!_values.TryGetValue(keyword, out var found)) return Fact<string>.Absent(from);
        return found.Value.HasVariable
            ? Fact<string>.Missing(NotCollectedReason.Unsupported, $"{found.Place}: {keyword} depends on a variable of HAProxy's environment")
            : Fact<string>.Present(found.Value.Text, from);
    }

    public Fact<TimeSpan> Time(string keyword, Provenance? from)
    {
        var text = Text(keyword, from);
        if (!text.IsPresent) return text.Map(_ => TimeSpan.Zero);
        return HaproxyTime.TryRead(text.Value, out var time) ? Fact<TimeSpan>.Present(time, from) : Fact<TimeSpan>.Missing(NotCollectedReason.Malformed, $"{_values[keyword].Place}: '{text.Value}' is no time for {keyword}");
    }

    public Fact<long> Number(string keyword, Provenance? from)
    {
        var text = Text(keyword, from);
        if (!text.IsPresent) return text.Map(_ => 0L);
        return long.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Fact<long>.Present(number, from)
            : Fact<long>.Missing(NotCollectedReason.Malformed, $"{_values[keyword].Place}: '{text.Value}' is no number for {keyword}");
    }
}
