namespace Readiness.Collectors.Haproxy.Configuration;

/// <summary>What HAProxy would refuse in a configuration, or what only it can decide, in the order of the lines.</summary>
internal sealed class ConfigMistakes
{
    private readonly List<string> _found = [];

    /// <summary>The first; null when there is none.</summary>
    public string? First => _found.Count > 0 ? _found[0] : null;

    public void Add(string place, string mistake) => _found.Add($"{place}: {mistake}");
}
